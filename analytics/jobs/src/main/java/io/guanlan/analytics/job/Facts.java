package io.guanlan.analytics.job;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sums up the few metrics of the job that its heartbeat tells. Flink makes the reporter itself, so
 * what it collects is static: there is one local cluster in a process.
 */
public final class Facts implements MetricReporter, MetricReporterFactory {

    private static final Map<String, String> NAMES =
            Map.of(
                    "pendingRecords", "lag",
                    "documentsProcessed", "processed",
                    "documentsWritten", "written",
                    "documentsRefused", "refused",
                    "deadLetters", "dead",
                    "lateArticles", "late",
                    "tooLateArticles", "too_late",
                    "reprints", "reprints",
                    "numRestarts", "restarts",
                    "numberOfCompletedCheckpoints", "checkpoints");

    private static final Map<Metric, String> METRICS = new ConcurrentHashMap<>();

    /** Flink makes one by {@code metrics.reporter.*}. */
    public Facts() {}

    /** What the heartbeat calls a metric; null when it does not tell it. */
    static @Nullable String name(String metric) {
        return NAMES.get(metric);
    }

    /** The sums of this moment, by fact; a fact nobody has told yet is missing. */
    static Map<String, Long> now() {
        Map<String, Long> facts = new TreeMap<>();
        METRICS.forEach((metric, fact) -> facts.merge(fact, value(metric), Long::sum));
        return facts;
    }

    private static long value(Metric metric) {
        return switch (metric) {
            case Counter counter -> counter.getCount();
            case Gauge<?> gauge when gauge.getValue() instanceof Number number ->
                    number.longValue();
            default -> 0;
        };
    }

    @Override
    public MetricReporter createMetricReporter(java.util.Properties properties) {
        return this;
    }

    @Override
    public void open(MetricConfig config) {
        METRICS.clear();
    }

    @Override
    public void close() {
        METRICS.clear();
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        String fact = NAMES.get(name);
        if (fact != null) {
            METRICS.put(metric, fact);
        }
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        METRICS.remove(metric);
    }
}
