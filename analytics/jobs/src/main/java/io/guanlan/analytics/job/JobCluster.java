package io.guanlan.analytics.job;

import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.runtime.jobgraph.JobGraph;

/** Where the job runs. */
interface JobCluster extends AutoCloseable {

    /**
     * The job, when it runs there already from before this process started. One of ours that is of
     * another build or has other settings is ended, keeping its checkpoints.
     */
    Optional<JobID> running() throws Exception;

    /** What a job is marked with, for {@link #running} of a later process. */
    Map<String, String> marks();

    /** Hands a job over; it starts in the background. */
    void submit(JobGraph job) throws Exception;

    /**
     * Where the job stands; empty when the cluster does not know it any more.
     *
     * @throws ClusterException when the cluster does not answer
     */
    Optional<JobStatus> status(JobID job) throws Exception;

    /** How far the start of a job has come. */
    Start start(JobID job) throws Exception;

    /** Numbers worth showing, by name. */
    Map<String, Long> facts(JobID job);

    /** Ends a job and waits for its end. */
    void cancel(JobID job) throws Exception;

    /** This process ends: what of the job cannot live without it ends too, keeping checkpoints. */
    void leave(JobID job) throws Exception;

    @Override
    void close() throws Exception;

    /** How far the start of a job has come. */
    sealed interface Start {

        /** State is being restored, or resources are missing. */
        record Pending() implements Start {}

        /** Every task works. */
        record Done() implements Start {}

        /** The state it was to resume from cannot be read. */
        record Unrecoverable(String reason) implements Start {}
    }
}
