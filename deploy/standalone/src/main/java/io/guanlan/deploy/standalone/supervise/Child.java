package io.guanlan.deploy.standalone.supervise;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One process to keep. It must end by itself when its standard input closes.
 *
 * @param name short and unique, such as {@code web}
 * @param port main port, or 0
 * @param log file that takes all it prints; appended to
 * @param launch how it is started, asked anew at each start
 * @param readiness does it do its work?
 */
public record Child(String name, int port, Path log, Launch launch, Readiness readiness) {

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
}
