package io.guanlan.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory with a space in its name that every user may enter. */
record Scratch(Path directory) implements AutoCloseable {

    static Scratch create() throws IOException {
        Path directory = Files.createTempDirectory("guanlan services ");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Scratch(directory);
    }

    @Override
    public void close() {
        ServicesMain.delete(directory);
    }
}
