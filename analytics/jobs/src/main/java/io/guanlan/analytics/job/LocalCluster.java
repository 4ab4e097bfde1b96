package io.guanlan.analytics.job;

import io.guanlan.indices.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.SecurityOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.executiongraph.ErrorInfo;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;

/** A whole Flink cluster in this process. */
final class LocalCluster implements JobCluster {

    private final MiniCluster cluster;

    private LocalCluster(MiniCluster cluster) {
        this.cluster = cluster;
    }

    /** Starts one with as many slots as the job is parallel. */
    static LocalCluster start(Settings settings) throws Exception {
        MiniCluster cluster =
                new MiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(options(settings))
                                .setNumTaskManagers(1)
                                .setNumSlotsPerTaskManager(settings.number("analytics.parallelism"))
                                .setRpcServiceSharing(RpcServiceSharing.SHARED)
                                .withRandomPorts()
                                .build());
        cluster.start();
        return new LocalCluster(cluster);
    }

    private static Configuration options(Settings settings) {
        Configuration options = JobConfiguration.of(settings);
        options.setString("metrics.reporters", "facts");
        options.setString("metrics.reporter.facts.factory.class", Facts.class.getName());
        options.setString("metrics.reporter.facts.filter.includes", "*");
        // Nothing here logs in to Hadoop.
        options.set(SecurityOptions.DELEGATION_TOKENS_ENABLED, false);
        options.setString("rest.address", "127.0.0.1");
        options.setString("rest.bind-address", "127.0.0.1");
        // The heap backend and the sink need none of what Flink manages itself.
        options.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(4));
        options.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
        options.set(
                CoreOptions.TMP_DIRS,
                Path.of(settings.text("data"), "flink").toAbsolutePath().toString());
        return options;
    }

    @Override
    public Optional<JobID> running() {
        return Optional.empty();
    }

    @Override
    public void submit(JobGraph job) throws Exception {
        cluster.submitJob(job).get();
    }

    @Override
    public Map<String, String> marks() {
        return Map.of();
    }

    @Override
    public Optional<JobStatus> status(JobID job) throws Exception {
        return Optional.of(cluster.getJobStatus(job).get());
    }

    @Override
    public Map<String, Long> facts(JobID job) {
        return Facts.now();
    }

    @Override
    public Start start(JobID job) throws Exception {
        AccessExecutionGraph graph;
        try {
            graph = cluster.getExecutionGraph(job).get();
        } catch (ExecutionException e) {
            // The job is still being set up.
            return new Start.Pending();
        }
        ErrorInfo failure = graph.getFailureInfo();
        if (failure != null && Restoring.failed(failure.getException())) {
            return new Start.Unrecoverable(Restoring.reason(failure.getException()));
        }
        boolean works =
                StreamSupport.stream(graph.getAllExecutionVertices().spliterator(), false)
                        .allMatch(task -> task.getExecutionState() == ExecutionState.RUNNING);
        return works && graph.getState() == JobStatus.RUNNING
                ? new Start.Done()
                : new Start.Pending();
    }

    @Override
    public void cancel(JobID job) throws Exception {
        if (!cluster.getJobStatus(job).get().isGloballyTerminalState()) {
            cluster.cancelJob(job).get();
        }
        cluster.requestJobResult(job).get();
    }

    /** An orderly end, since pulling the plug would log a failure for every task. */
    @Override
    public void leave(JobID job) throws Exception {
        cancel(job);
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }
}
