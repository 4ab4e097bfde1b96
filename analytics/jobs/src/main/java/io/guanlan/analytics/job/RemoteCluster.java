package io.guanlan.analytics.job;

import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.jobgraph.JobGraph;

/**
 * A Flink cluster of somebody else, reached through its REST interface. The job goes there as one
 * jar and outlives this process, which only watches it.
 */
final class RemoteCluster implements JobCluster {

    private final RestClusterClient<StandaloneClusterId> client;
    private final Path jar;

    private RemoteCluster(RestClusterClient<StandaloneClusterId> client, Path jar) {
        this.client = client;
        this.jar = jar;
    }

    /** Connects to {@code analytics.cluster}, {@code host:port} of its REST interface. */
    static RemoteCluster connect(Settings settings) throws Exception {
        String address = settings.text("analytics.cluster");
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new SettingsException(
                    "analytics.cluster: expected host:port, got '" + address + "'", null);
        }
        Configuration options = new Configuration();
        options.set(RestOptions.ADDRESS, address.substring(0, colon));
        options.set(RestOptions.PORT, Integer.parseInt(address.substring(colon + 1)));
        options.set(JobManagerOptions.ADDRESS, address.substring(0, colon));
        return new RemoteCluster(
                new RestClusterClient<>(options, StandaloneClusterId.getInstance()), jar());
    }

    /** The jar with everything but Flink, which the build puts beside this class's own. */
    private static Path jar() throws Exception {
        Path code =
                Path.of(
                        RemoteCluster.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        Path directory = Optional.ofNullable(code.getParent()).orElse(code);
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith("-cluster.jar"))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new IOException(
                                            "no *-cluster.jar in "
                                                    + directory
                                                    + ", build it with: mvn -Pcluster package"
                                                    + " -pl analytics/jobs -am"));
        }
    }

    @Override
    public Optional<JobID> running() throws Exception {
        return client.listJobs().get().stream()
                .filter(job -> job.getJobName().equals(AnalyticsJob.NAME))
                .filter(job -> !job.getJobState().isTerminalState())
                .map(JobStatusMessage::getJobId)
                .findFirst();
    }

    @Override
    public void submit(JobGraph job) throws Exception {
        job.addJar(new org.apache.flink.core.fs.Path(jar.toUri()));
        client.submitJob(job).get();
    }

    @Override
    public JobStatus status(JobID job) throws Exception {
        return client.getJobStatus(job).get();
    }

    @Override
    public Start start(JobID job) throws Exception {
        JobStatus status = status(job);
        if (status != JobStatus.FAILED) {
            return status == JobStatus.RUNNING ? new Start.Done() : new Start.Pending();
        }
        Optional<Throwable> failure =
                client.requestJobResult(job).get().getSerializedThrowable().map(e -> e);
        return failure.filter(Restoring::failed).isPresent()
                ? new Start.Unrecoverable(Restoring.reason(failure.get()))
                : new Start.Pending();
    }

    @Override
    public void cancel(JobID job) throws Exception {
        if (!status(job).isGloballyTerminalState()) {
            client.cancel(job).get();
        }
        client.requestJobResult(job).get();
    }

    /** The job goes on; the next process finds it. */
    @Override
    public void leave(JobID job) {}

    @Override
    public void close() {
        client.close();
    }
}
