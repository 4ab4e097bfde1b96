package io.guanlan.analytics.job;

import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.settings.SettingsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.rest.messages.EmptyRequestBody;
import org.apache.flink.runtime.rest.messages.JobConfigHeaders;
import org.apache.flink.runtime.rest.messages.JobExceptionsHeaders;
import org.apache.flink.runtime.rest.messages.JobExceptionsInfoWithHistory.ExceptionInfo;
import org.apache.flink.runtime.rest.messages.JobExceptionsInfoWithHistory.RootExceptionInfo;
import org.apache.flink.runtime.rest.messages.JobMessageParameters;
import org.apache.flink.runtime.rest.messages.job.JobDetailsInfo;
import org.apache.flink.runtime.rest.messages.job.JobExceptionsMessageParameters;
import org.apache.flink.runtime.rest.util.RestClientException;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.util.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Flink cluster of somebody else, reached through its REST interface. The job goes there as one
 * jar and outlives this process, which only watches it.
 */
final class RemoteCluster implements JobCluster {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteCluster.class);

    private static final String MARK = "guanlan.mark";
    private static final int NOT_FOUND = 404;

    private final RestClusterClient<StandaloneClusterId> client;
    private final String address;
    private final Path jar;
    private final String name;
    private final String mark;
    private final ClusterFacts facts;
    private long toldUntil;

    private RemoteCluster(
            RestClusterClient<StandaloneClusterId> client, Settings settings, Path jar)
            throws IOException {
        this.client = client;
        this.address = settings.text("analytics.cluster");
        this.jar = jar;
        this.name = AnalyticsJob.name(settings);
        this.mark = JobMark.of(settings, jar);
        this.facts = new ClusterFacts(address);
    }

    /**
     * Connects to {@code analytics.cluster}, {@code host:port} of its REST interface.
     *
     * @throws ClusterException when it does not answer, is of another Flink, or the jar is missing
     * @throws SettingsException when a setting cannot be right
     */
    static RemoteCluster connect(Settings settings) throws Exception {
        InetSocketAddress address = address(settings.text("analytics.cluster"));
        checkCheckpoints(settings, address);
        Configuration options = new Configuration();
        options.set(RestOptions.ADDRESS, address.getHostString());
        options.set(RestOptions.PORT, address.getPort());
        options.set(JobManagerOptions.ADDRESS, address.getHostString());
        // Who waits longer is the watch, which asks again every second.
        options.set(RestOptions.RETRY_MAX_ATTEMPTS, 2);
        options.set(RestOptions.RETRY_DELAY, Duration.ofMillis(500));
        options.set(RestOptions.CONNECTION_TIMEOUT, Duration.ofSeconds(5));
        RestClusterClient<StandaloneClusterId> client =
                new RestClusterClient<>(options, StandaloneClusterId.getInstance());
        try {
            check(client, settings);
            return new RemoteCluster(client, settings, jar());
        } catch (ClusterException | IOException | InterruptedException | RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private static InetSocketAddress address(String setting) {
        int colon = setting.lastIndexOf(':');
        String port = setting.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}") || setting.contains("/")) {
            throw new SettingsException(
                    "analytics.cluster: expected host:port, got '" + setting + "'", null);
        }
        return InetSocketAddress.createUnresolved(
                setting.substring(0, colon), Integer.parseInt(port));
    }

    /** Our data directory means nothing to other machines. */
    private static void checkCheckpoints(Settings settings, InetSocketAddress address) {
        boolean here;
        try {
            here = InetAddress.getByName(address.getHostString()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new SettingsException(
                    "analytics.cluster names a host that is not known: " + address.getHostString(),
                    e);
        }
        if (!here && settings.text("analytics.checkpoints").isEmpty()) {
            throw new SettingsException(
                    "analytics.checkpoints: a cluster on other machines needs a directory that all"
                            + " of them and this one share",
                    null);
        }
    }

    /** The jar with everything but Flink, which the build puts beside this class's own. */
    private static Path jar() throws ClusterException, IOException {
        Path code =
                Path.of(
                        URI.create(
                                RemoteCluster.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toString()));
        Path directory = Optional.ofNullable(code.getParent()).orElse(code);
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith("-cluster.jar"))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new ClusterException(
                                            "no *-cluster.jar in "
                                                    + directory
                                                    + ", ./guanlan builds it; by hand: mvn package"
                                                    + " -pl analytics/jobs -am -DskipTests",
                                            null));
        }
    }

    private static void check(RestClusterClient<?> client, Settings settings)
            throws ClusterException, InterruptedException {
        String address = settings.text("analytics.cluster");
        var overview = asked(address, client.getClusterOverview());
        String ours = release(EnvironmentInformation.getVersion());
        String theirs = release(overview.getVersion());
        if (!ours.equals(theirs)) {
            throw new ClusterException(
                    "analytics.cluster: %s runs Flink %s, the job needs %s"
                            .formatted(address, theirs, ours),
                    null);
        }
        int slots = settings.number("analytics.parallelism");
        if (overview.getNumSlotsTotal() < slots) {
            LOG.warn(
                    "{} has {} slots, the job waits for {} (analytics.parallelism)",
                    address,
                    overview.getNumSlotsTotal(),
                    slots);
        }
    }

    /** Major and minor version, within which a job graph can be handed over. */
    private static String release(String version) {
        return version.replaceFirst("^(\\d+\\.\\d+).*", "$1");
    }

    private <T> T asked(CompletableFuture<T> answer) throws ClusterException, InterruptedException {
        return asked(address, answer);
    }

    /** What the cluster answers. */
    private static <T> T asked(String address, CompletableFuture<T> answer)
            throws ClusterException, InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new ClusterException(
                    "analytics.cluster: no answer from a Flink cluster at %s (%s)"
                            .formatted(address, reason(e)),
                    e);
        }
    }

    /** The innermost cause, unless the cluster itself gives a reason; one line. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof RestClientException)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage())
                .lines()
                .filter(line -> !line.isBlank() && !line.contains("<Exception on server side"))
                .findFirst()
                .orElse("")
                .strip();
    }

    @Override
    public Optional<JobID> running() throws Exception {
        Optional<JobID> ours = Optional.empty();
        for (JobStatusMessage job : asked(client.listJobs())) {
            if (!job.getJobName().equals(name) || job.getJobState().isTerminalState()) {
                continue;
            }
            if (ours.isEmpty() && mark.equals(markOf(job.getJobId()))) {
                ours = Optional.of(job.getJobId());
            } else {
                LOG.info(
                        "ending job {}, which is of another build or has other settings",
                        job.getJobId());
                cancel(job.getJobId());
            }
        }
        return ours;
    }

    private String markOf(JobID job) throws ClusterException, InterruptedException {
        JobMessageParameters about = new JobMessageParameters();
        about.jobPathParameter.resolve(job);
        return asked(
                        client.sendRequest(
                                JobConfigHeaders.getInstance(),
                                about,
                                EmptyRequestBody.getInstance()))
                .getExecutionConfigInfo()
                .getGlobalJobParameters()
                .getOrDefault(MARK, "");
    }

    @Override
    public Map<String, String> marks() {
        return Map.of(MARK, mark);
    }

    @Override
    public void submit(JobGraph job) throws Exception {
        job.addJar(new org.apache.flink.core.fs.Path(jar.toUri()));
        JobID id = asked(client.submitJob(job));
        LOG.info("job {} was handed to {}", id, address);
    }

    @Override
    public Optional<JobStatus> status(JobID job) throws ClusterException, InterruptedException {
        try {
            JobStatus status = asked(client.getJobStatus(job));
            if (status != JobStatus.RUNNING) {
                tellFailure(job);
            }
            return Optional.of(status);
        } catch (ClusterException e) {
            if (isGone(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Our log is where people look first; each failure is told once. */
    private void tellFailure(JobID job) throws ClusterException, InterruptedException {
        for (RootExceptionInfo failure : failures(job)) {
            if (failure.getTimestamp() > toldUntil) {
                toldUntil = failure.getTimestamp();
                LOG.warn("job {} fails: {}", job, Restoring.reason(failure.getStacktrace()));
            }
        }
    }

    /** Which of the two it is depends on the question; the cluster sends its own stack trace. */
    private static boolean isGone(ClusterException failure) {
        return ExceptionUtils.findThrowable(failure, RestClientException.class)
                .filter(
                        e ->
                                e.getHttpResponseStatus().code() == NOT_FOUND
                                        || String.valueOf(e.getMessage())
                                                .contains("FlinkJobNotFoundException"))
                .isPresent();
    }

    @Override
    public Start start(JobID job) throws Exception {
        JobDetailsInfo details = asked(client.getJobDetails(job));
        boolean works =
                details.getJobVertexInfos().stream()
                        .allMatch(
                                vertex ->
                                        vertex.getTasksPerState()
                                                        .getOrDefault(ExecutionState.RUNNING, 0)
                                                == vertex.getParallelism());
        if (works && details.getJobStatus() == JobStatus.RUNNING) {
            return new Start.Done();
        }
        return failures(job).stream()
                .map(ExceptionInfo::getStacktrace)
                .filter(Restoring::failed)
                .findFirst()
                .<Start>map(trace -> new Start.Unrecoverable(Restoring.reason(trace)))
                .orElseGet(Start.Pending::new);
    }

    /** Why tasks of the job failed so far, the newest first. */
    private List<RootExceptionInfo> failures(JobID job)
            throws ClusterException, InterruptedException {
        JobExceptionsMessageParameters about = new JobExceptionsMessageParameters();
        about.jobPathParameter.resolve(job);
        return asked(
                        client.sendRequest(
                                JobExceptionsHeaders.getInstance(),
                                about,
                                EmptyRequestBody.getInstance()))
                .getExceptionHistory()
                .getEntries();
    }

    @Override
    public Map<String, Long> facts(JobID job) {
        return facts.of(job.toHexString());
    }

    @Override
    public void cancel(JobID job) throws Exception {
        Optional<JobStatus> status = status(job);
        if (status.isPresent()) {
            if (!status.get().isGloballyTerminalState()) {
                asked(client.cancel(job));
            }
            asked(client.requestJobResult(job));
        }
    }

    /** The job goes on; the next process finds it. */
    @Override
    public void leave(JobID job) {
        LOG.info("job {} goes on at {}", job, address);
    }

    @Override
    public void close() {
        client.close();
    }
}
