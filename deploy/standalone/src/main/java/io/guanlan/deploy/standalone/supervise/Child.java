package io.guanlan.deploy.standalone.supervise;

import io.guanlan.indices.process.ProcessState;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One process to keep. It must end by itself when its standard input closes.
 *
 * @param name short and unique, such as {@code web}
 * @param port main port, or 0
 * @param log file that takes all it prints; appended to
 * @param launch how it is started, asked anew at each start
 * @param readiness does it do its work?
 * @param life does it live?
 */
public record Child(
        String name, int port, Path log, Launch launch, Readiness readiness, Life life) {

    /** How a child is started. */
    @FunctionalInterface
    public interface Launch {

        /** The command; output is redirected by the caller. */
        ProcessBuilder builder() throws IOException;
    }

    /** Asked a few times a second until it says yes, then every few seconds. */
    @FunctionalInterface
    public interface Readiness {

        /** True when the child that runs as this process does its work. */
        boolean ready(Process process);
    }

    /** How a child shows that it lives, which it may without doing its work. */
    @FunctionalInterface
    public interface Life {

        /**
         * Asked as often as for readiness.
         *
         * @param ready the answer about readiness a moment ago
         * @return something that is another one after each new sign of life of this process; null
         *     when there is none
         */
        @Nullable Object sign(Process process, boolean ready);

        /** What the process of this id last said of itself; null when nothing. */
        default ProcessState.@Nullable Said said(long pid) {
            return null;
        }
    }
}
