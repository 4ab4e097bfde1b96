package io.guanlan.deploy.standalone;

import io.guanlan.deploy.standalone.command.Guanlan;

/** What the script runs. */
public final class Launcher {

    private Launcher() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.exit(Guanlan.run(arguments));
    }
}
