package io.guanlan.deploy.standalone.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All state of one instance.
 *
 * @param root the directory, absolute
 */
public record DataDirectory(Path root) {

    private static final Set<PosixFilePermission> PRIVATE =
            PosixFilePermissions.fromString("rw-------");
    private static final int LOGS_KEPT = 3;

    /** Makes the path absolute; nothing is created. */
    public static DataDirectory of(Path path) {
        return new DataDirectory(path.toAbsolutePath().normalize());
    }

    /**
     * Creates what is missing.
     *
     * @throws CommandException when that is impossible
     */
    public void prepare() {
        try {
            Files.createDirectories(run());
            Files.createDirectories(root.resolve("logs"));
            Files.createDirectories(root.resolve("checkpoints"));
        } catch (IOException e) {
            throw CommandException.failure("cannot write to " + root + ": " + e, e);
        }
    }

    /** What belongs to the running instance only. */
    public Path run() {
        return root.resolve("run");
    }

    /** Held and named by the running supervisor. */
    public Path lock() {
        return run().resolve("lock");
    }

    /** Processes of the running supervisor, for whoever must end them after it was killed. */
    public Path children() {
        return run().resolve("children");
    }

    /** Settings as the running instance uses them; readable by its owner only. */
    public Path settings() {
        return run().resolve("settings.yaml");
    }

    /** How each process is. */
    public Path status() {
        return run().resolve("status.json");
    }

    /** One-time password of the first administrator, until it was shown. */
    public Path firstPassword() {
        return run().resolve("first-password");
    }

    /** Log-ins of the sample staff. */
    public Path demoLogins() {
        return run().resolve("demo-logins");
    }

    /** Sign of life of one process. */
    public Path heartbeat(String name) {
        return run().resolve(name + ".heartbeat");
    }

    /** What one process prints. */
    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** Scratch space of one process, emptied: what a killed run left there is gone. */
    public Path scratch(String name) throws IOException {
        Path scratch = root.resolve("tmp").resolve(name);
        if (Files.exists(scratch)) {
            try (Stream<Path> left = Files.walk(scratch)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(scratch);
    }

    /** Moves the log of the last run aside; keeps three. */
    public void rotateLog(String name) throws IOException {
        Path log = log(name);
        for (int age = LOGS_KEPT; age >= 1; age--) {
            Path older = log.resolveSibling(log.getFileName() + "." + age);
            Path newer = age == 1 ? log : log.resolveSibling(log.getFileName() + "." + (age - 1));
            if (Files.exists(newer)) {
                Files.move(newer, older, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Writes a file that only its owner may read, in one step. */
    public static void writePrivately(Path file, String content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PRIVATE));
        Files.writeString(next, content);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
