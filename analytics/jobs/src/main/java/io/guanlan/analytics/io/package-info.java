/**
 * The two ends of every job: Kafka topics as sources, Elasticsearch as sink. The only package that
 * imports Flink connectors.
 */
@NullMarked
package io.guanlan.analytics.io;

import org.jspecify.annotations.NullMarked;
