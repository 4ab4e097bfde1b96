package io.guanlan.analytics.job;

import io.guanlan.analytics.insight.Analyzer;
import io.guanlan.analytics.io.BrokerException;
import io.guanlan.analytics.io.KafkaMessages;
import io.guanlan.analytics.io.KafkaTopics;
import io.guanlan.analytics.io.StoreAccess;
import io.guanlan.analytics.io.StoreSink;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.StoreException;
import io.guanlan.indices.wire.Topics;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the main job and keeps an eye on it until {@link #close} or until the job cannot go on. A
 * start takes up the newest checkpoint that can be read, or reads the topics from their beginning.
 */
final class AnalyticsProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AnalyticsProcess.class);

    private static final long RETRY_SECONDS = 2;

    /** Runs of earlier processes are forgotten when this one has as many checkpoints of its own. */
    private static final long OWN_CHECKPOINTS = 3;

    private final Settings settings;
    private final Analyzer analyzer;
    private final Vitals vitals;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** A process that has done nothing yet. */
    AnalyticsProcess(Settings settings, Analyzer analyzer) {
        this.settings = settings;
        this.analyzer = analyzer;
        this.vitals = new Vitals(settings);
    }

    /**
     * Runs until {@link #close}.
     *
     * @throws IllegalStateException when the job ended by itself
     */
    void run() throws Exception {
        try {
            if (prepared()) {
                try (JobCluster cluster = cluster()) {
                    do {
                        watch(cluster, job(cluster));
                    } while (stopped.getCount() > 0);
                }
            }
        } finally {
            vitals.close();
            ended.countDown();
        }
    }

    private JobID job(JobCluster cluster) throws Exception {
        Optional<JobID> running = cluster.running();
        if (running.isEmpty()) {
            return started(cluster);
        }
        JobID job = running.get();
        if (cluster.start(job) instanceof JobCluster.Start.Unrecoverable failed) {
            LOG.warn("job {} cannot resume: {}", job, failed.reason());
            cluster.cancel(job);
            return started(cluster);
        }
        LOG.info("job {} is running there already", job);
        return job;
    }

    private JobCluster cluster() throws Exception {
        return settings.text("analytics.cluster").isEmpty()
                ? LocalCluster.start(settings)
                : RemoteCluster.connect(settings);
    }

    /** Waits for both servers; false when stopped meanwhile. */
    private boolean prepared() throws InterruptedException {
        boolean told = false;
        do {
            try (Store store = StoreAccess.of(settings).open()) {
                store.prepare();
                KafkaTopics.ensure(settings);
                return true;
            } catch (StoreException | BrokerException e) {
                if (!told) {
                    LOG.warn("waiting for elasticsearch and kafka: {}", e.getMessage());
                    told = true;
                }
            }
        } while (!stopped.await(RETRY_SECONDS, TimeUnit.SECONDS));
        return false;
    }

    private JobID started(JobCluster cluster) throws Exception {
        for (Checkpoint checkpoint : found()) {
            try {
                checkpoint.check();
                JobGraph job = graph(cluster, checkpoint);
                cluster.submit(job);
                if (taken(cluster, job.getJobID(), checkpoint)) {
                    return job.getJobID();
                }
            } catch (IOException e) {
                LOG.warn("cannot resume from {}: {}", checkpoint.path(), e.toString());
            }
        }
        LOG.info("no checkpoint to resume from, reading the topics from their beginning");
        JobGraph job = graph(cluster, null);
        cluster.submit(job);
        return job.getJobID();
    }

    private List<Checkpoint> found() throws ClusterException {
        try {
            return Checkpoint.under(checkpoints());
        } catch (IOException e) {
            throw new ClusterException(
                    "analytics.checkpoints: this machine cannot read %s (%s)"
                            .formatted(checkpoints(), e.getMessage()),
                    e);
        }
    }

    private boolean taken(JobCluster cluster, JobID job, Checkpoint checkpoint) throws Exception {
        do {
            switch (cluster.start(job)) {
                case JobCluster.Start.Pending pending -> LOG.debug("{} is starting", job);
                case JobCluster.Start.Done done -> {
                    LOG.info("resumed from {}", checkpoint.path());
                    return true;
                }
                case JobCluster.Start.Unrecoverable failed -> {
                    LOG.warn("cannot resume from {}: {}", checkpoint.path(), failed.reason());
                    cluster.cancel(job);
                    return false;
                }
            }
        } while (!stopped.await(200, TimeUnit.MILLISECONDS));
        return true;
    }

    private JobGraph graph(JobCluster cluster, @Nullable Checkpoint checkpoint) {
        Configuration options = JobConfiguration.of(settings);
        options.set(PipelineOptions.GLOBAL_JOB_PARAMETERS, cluster.marks());
        if (checkpoint != null) {
            options.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.path().toString());
        }
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(options);
        Topics topics = Topics.of(settings);
        new AnalyticsJob(
                        KafkaMessages.of(settings, topics.raw()),
                        KafkaMessages.of(settings, topics.dead()),
                        new StoreSink(
                                StoreAccess.of(settings), settings.duration("analytics.flush")),
                        analyzer,
                        settings)
                .define(environment);
        var stream = environment.getStreamGraph();
        stream.setJobName(AnalyticsJob.name(settings));
        return stream.getJobGraph();
    }

    private Path checkpoints() {
        return new Path(JobConfiguration.checkpoints(settings));
    }

    /** Until this process is stopped, or the cluster has forgotten the job. */
    private void watch(JobCluster cluster, JobID job) throws Exception {
        boolean tidy = false;
        do {
            Optional<JobStatus> status = status(cluster, job);
            if (status.isEmpty()) {
                vitals.ready(false);
                LOG.warn("job {} is gone from the cluster, starting it again", job);
                return;
            }
            vitals.ready(status.get() == JobStatus.RUNNING);
            vitals.facts(cluster.facts(job));
            if (status.get().isGloballyTerminalState()) {
                throw new IllegalStateException("job " + job + " is " + status.get());
            }
            if (!tidy && vitals.checkpoints() >= OWN_CHECKPOINTS) {
                Checkpoint.forgetOthers(checkpoints(), job.toHexString());
                tidy = true;
            }
        } while (!stopped.await(1, TimeUnit.SECONDS));
        LOG.info("stopping, the last checkpoint stays");
        cluster.leave(job);
    }

    /** A cluster that is away for a while may still run the job. */
    private Optional<JobStatus> status(JobCluster cluster, JobID job) throws Exception {
        boolean told = false;
        while (true) {
            try {
                Optional<JobStatus> status = cluster.status(job);
                if (told) {
                    LOG.info("the cluster answers again");
                }
                return status;
            } catch (ClusterException e) {
                vitals.ready(false);
                if (!told) {
                    LOG.warn("waiting for the cluster: {}", e.getMessage());
                    told = true;
                }
                if (stopped.await(1, TimeUnit.SECONDS)) {
                    return Optional.of(JobStatus.SUSPENDED);
                }
            }
        }
    }

    /** Stops the job without waiting for what is on its way; the next start takes it up again. */
    @Override
    public void close() throws InterruptedException {
        stopped.countDown();
        if (!ended.await(20, TimeUnit.SECONDS)) {
            LOG.warn("the job did not stop in time");
        }
    }
}
