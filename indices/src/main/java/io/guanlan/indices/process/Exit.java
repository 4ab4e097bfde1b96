package io.guanlan.indices.process;

import java.time.Duration;

/**
 * How a process ended. Kept and printed as one English line, which can be read back so that the
 * desk says it in the language of its reader.
 *
 * @param kind what happened
 * @param detail the number or the words behind it, may be empty
 */
public record Exit(Kind kind, String detail) {

    private static final String ENDED = "ended with status ";
    private static final String KILLED = " (killed)";
    private static final String SILENT = "no sign of life for ";
    private static final String SECONDS = " s";
    private static final String NOT_STARTED = "cannot be started: ";

    /** What can happen to a process. */
    public enum Kind {
        /** It ended by itself; the detail is its exit status. */
        ENDED,
        /** Somebody or the system killed it; the detail is its exit status. */
        KILLED,
        /**
         * It lived but showed nothing of it, and was killed; the detail is after how many seconds.
         */
        SILENT,
        /** There was no process; the detail says why. */
        NOT_STARTED,
        /** Something else, all of it in the detail. */
        OTHER
    }

    /** It ended with this status. */
    public static Exit ended(int status) {
        return new Exit(status == 137 ? Kind.KILLED : Kind.ENDED, Integer.toString(status));
    }

    /** It was killed since it had shown no sign of life for so long. */
    public static Exit silent(Duration patience) {
        return new Exit(Kind.SILENT, Long.toString(patience.toSeconds()));
    }

    /** It could not be started. */
    public static Exit notStarted(String why) {
        return new Exit(Kind.NOT_STARTED, why);
    }

    /** Reads {@link #toString()} back; what is not known is {@link Kind#OTHER}. */
    public static Exit read(String line) {
        if (line.startsWith(ENDED)) {
            return line.endsWith(KILLED)
                    ? new Exit(Kind.KILLED, between(line, ENDED, KILLED))
                    : new Exit(Kind.ENDED, between(line, ENDED, ""));
        }
        if (line.startsWith(SILENT) && line.endsWith(SECONDS)) {
            return new Exit(Kind.SILENT, between(line, SILENT, SECONDS));
        }
        return line.startsWith(NOT_STARTED)
                ? new Exit(Kind.NOT_STARTED, between(line, NOT_STARTED, ""))
                : new Exit(Kind.OTHER, line);
    }

    private static String between(String line, String head, String tail) {
        return line.substring(head.length(), line.length() - tail.length());
    }

    /** One line, such as {@code ended with status 137 (killed)}. */
    @Override
    public String toString() {
        return switch (kind) {
            case ENDED -> ENDED + detail;
            case KILLED -> ENDED + detail + KILLED;
            case SILENT -> SILENT + detail + SECONDS;
            case NOT_STARTED -> NOT_STARTED + detail;
            case OTHER -> detail;
        };
    }
}
