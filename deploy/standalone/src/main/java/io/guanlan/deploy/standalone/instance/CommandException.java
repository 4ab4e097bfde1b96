package io.guanlan.deploy.standalone.instance;

import org.jspecify.annotations.Nullable;

/** A command cannot be done; the message is the one sentence the user reads. */
public final class CommandException extends RuntimeException {

    /** Exit status of wrong use. */
    public static final int USAGE = 2;

    /** Exit status of a failure. */
    public static final int FAILURE = 1;

    private static final long serialVersionUID = 1L;

    private final int status;

    private CommandException(int status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** The command was used wrongly: another argument or setting would help. */
    public static CommandException usage(String message) {
        return new CommandException(USAGE, message, null);
    }

    /** The command was right, but something failed. */
    public static CommandException failure(String message, @Nullable Throwable cause) {
        return new CommandException(FAILURE, message, cause);
    }

    /** Exit status of the process. */
    public int status() {
        return status;
    }
}
