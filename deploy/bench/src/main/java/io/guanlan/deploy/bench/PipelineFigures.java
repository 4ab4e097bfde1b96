package io.guanlan.deploy.bench;

/**
 * What the pipeline bench found.
 *
 * @param documents sent through
 * @param characters of a body
 * @param pipelinePerSecond documents a second from the first message to the last one searchable
 * @param rawBulkPerSecond the same documents written straight to the same server, two requests in
 *     flight
 * @param ratio the first to the second
 * @param freshnessMedianMillis acknowledged by Kafka to found by a search, at ten documents a
 *     second
 * @param freshnessP99Millis the same, 99th percentile
 */
public record PipelineFigures(
        int documents,
        int characters,
        double pipelinePerSecond,
        double rawBulkPerSecond,
        double ratio,
        long freshnessMedianMillis,
        long freshnessP99Millis) {}
