package io.guanlan.analytics.job;

import io.guanlan.analytics.insight.Analyzer;
import io.guanlan.indices.process.Heartbeat;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that runs the main job: in itself, or on the cluster that {@code analytics.cluster}
 * names. Takes {@code --settings=FILE} and {@code --key=value}; ends with 1 when the job cannot go
 * on.
 */
public final class AnalyticsMain {

    private static final Logger LOG = LoggerFactory.getLogger(AnalyticsMain.class);

    private AnalyticsMain() {}

    /** Runs until the process is told to end. */
    public static void main(String... arguments) {
        try {
            run(Settings.ofProcess(arguments));
        } catch (SettingsException | ClusterException e) {
            LOG.error("{}", e.getMessage());
            System.exit(1);
        } catch (Exception e) {
            LOG.error("analytics cannot go on", e);
            System.exit(1);
        }
    }

    private static void run(Settings settings) throws Exception {
        if (settings.flag("run.supervised")) {
            Heartbeat.endWithSupervisor();
        }
        AnalyticsProcess process = new AnalyticsProcess(settings, Analyzer.shipped());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "analytics-end"));
        process.run();
    }

    private static void end(AnalyticsProcess process) {
        try {
            process.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
