package io.guanlan.analytics.job;

import io.guanlan.indices.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;

/** The Flink options of the job, the same on every cluster. */
final class JobConfiguration {

    /** Checkpoints kept: when the newest cannot be read, there are older ones. */
    private static final int KEPT = 3;

    private JobConfiguration() {}

    /**
     * Directory or URI under which checkpoints are kept, ours alone: those of earlier runs in it
     * are removed.
     */
    static String checkpoints(Settings settings) {
        String chosen = settings.text("analytics.checkpoints");
        return chosen.isEmpty()
                ? Path.of(settings.text("data"), "checkpoints").toAbsolutePath().toUri().toString()
                : chosen.replaceFirst("/+$", "") + "/" + AnalyticsJob.name(settings);
    }

    static Configuration of(Settings settings) {
        Configuration options = new Configuration();
        options.set(CoreOptions.DEFAULT_PARALLELISM, settings.number("analytics.parallelism"));
        pipeline(options);
        checkpointing(options, settings);
        restarts(options);
        return options;
    }

    private static void pipeline(Configuration options) {
        // A type that would fall back to Kryo is a mistake to be seen at start, not in a profile.
        options.set(PipelineOptions.GENERIC_TYPES, false);
        options.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        // Everything that flows is an immutable record.
        options.set(PipelineOptions.OBJECT_REUSE, true);
        options.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofSeconds(1));
        // A lone page passes three exchanges on its way to the store.
        options.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(100));
    }

    private static void checkpointing(Configuration options, Settings settings) {
        options.set(StateBackendOptions.STATE_BACKEND, "hashmap");
        options.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        options.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints(settings));
        options.set(
                CheckpointingOptions.CHECKPOINTING_INTERVAL,
                settings.duration("analytics.checkpoint"));
        options.set(
                CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE,
                CheckpointingMode.EXACTLY_ONCE);
        options.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, KEPT);
        options.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        // While the store is away no barrier passes the sink. That is no reason to restart.
        options.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
        options.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMinutes(5));
    }

    private static void restarts(Configuration options) {
        options.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        options.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
                Duration.ofSeconds(1));
        options.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
                Duration.ofSeconds(30));
    }
}
