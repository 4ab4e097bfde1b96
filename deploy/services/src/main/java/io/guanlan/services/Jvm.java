package io.guanlan.services;

import java.nio.file.Path;
import java.util.List;

/** How a JVM of ours is started. */
public final class Jvm {

    // The release that began to warn about sun.misc.Unsafe, and knows the flag against it.
    private static final int UNSAFE_WARNS = 24;

    private Jvm() {}

    /** The {@code java} command of this JVM. */
    public static String command() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Flags that keep libraries' native and Unsafe access from being warned about at each start.
     */
    public static List<String> quiet() {
        return Runtime.version().feature() < UNSAFE_WARNS
                ? List.of("--enable-native-access=ALL-UNNAMED")
                : List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow");
    }
}
