package io.guanlan.analytics.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.flink.util.SerializedThrowable;
import org.jspecify.annotations.Nullable;

/** Tells a failure to read old state from any other failure. */
final class Restoring {

    /** Methods of Flink that run only while a task or a job takes up its old state. */
    private static final Set<String> METHODS =
            Set.of(
                    "restoreInternal",
                    "initializeState",
                    "restoreSavepoint",
                    "tryRestoreExecutionGraphFromSavepoint",
                    "loadAndValidateCheckpoint");

    private Restoring() {}

    static boolean failed(Throwable failure) {
        return causes(failure).stream()
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .anyMatch(frame -> METHODS.contains(frame.getMethodName()));
    }

    /** The same of a failure that is known by its printed stack trace only. */
    static boolean failed(String trace) {
        return METHODS.stream().anyMatch(method -> trace.contains("." + method + "("));
    }

    /** The innermost cause of a printed stack trace. */
    static String reason(String trace) {
        return trace.lines()
                .filter(line -> !line.startsWith("\t"))
                .reduce((first, last) -> last)
                .orElse(trace)
                .replaceFirst("^Caused by: ", "");
    }

    /** The innermost cause, which names the file or the class. */
    static String reason(Throwable failure) {
        return causes(failure).getLast().toString();
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SerializedThrowable serialized) {
                cause = serialized.deserializeError(Restoring.class.getClassLoader());
            }
            causes.add(cause);
        }
        return causes;
    }
}
