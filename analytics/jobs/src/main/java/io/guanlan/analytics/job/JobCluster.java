package io.guanlan.analytics.job;

import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.runtime.jobgraph.JobGraph;

/** Where the job runs. */
interface JobCluster extends AutoCloseable {

    /** A job of ours that is running there already, from before this process started. */
    Optional<JobID> running() throws Exception;

    /** Hands a job over; it starts in the background. */
    void submit(JobGraph job) throws Exception;

    /** Where the job stands. */
    JobStatus status(JobID job) throws Exception;

    /** How far the start of a job has come. */
    Start start(JobID job) throws Exception;

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
