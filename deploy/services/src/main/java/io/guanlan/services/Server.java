package io.guanlan.services;

import java.io.IOException;
import java.nio.file.Path;

/** One server: how it is started and how it is asked whether it works. Building one does no I/O. */
public sealed interface Server permits ElasticsearchServer, KafkaServer {

    /** {@code elasticsearch} or {@code kafka}. */
    String name();

    /** Port its clients use, on the loopback address. */
    int port();

    /** File that takes everything it prints. */
    Path log();

    /**
     * Writes its configuration and answers how to start it. The process ends cleanly when its
     * standard input closes or when it is told to terminate, and it does not hear Ctrl-C: whoever
     * started it decides the order of stopping.
     *
     * @throws IOException when its data directory cannot be made ready; the message names it
     */
    ProcessBuilder command() throws IOException;

    /** Does it answer its own protocol right now? One question, at most a few seconds. */
    boolean answers();

    /**
     * Does it answer anything at all? A server that recovers or restores lives long before it does
     * its work again.
     */
    default boolean lives() {
        return answers();
    }
}
