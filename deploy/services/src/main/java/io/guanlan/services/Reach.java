package io.guanlan.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places that the user of Elasticsearch can reach. For an ordinary user every place is what it is.
 * Root's Elasticsearch runs as another user, who may not be able to enter the directory that holds
 * the distribution or the data; then a directory below {@code /var/tmp} stands in, named by a hash
 * of the path it replaces, so that the next start finds it again.
 *
 * @param dropping the server runs as {@link Guard#UNPRIVILEGED}
 */
record Reach(boolean dropping) {

    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);
    private static final Path FALLBACK = Path.of("/var/tmp");

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The distribution, or a copy of it that can be read. */
    Path distribution(Path given) throws IOException {
        if (!dropping) {
            return given;
        }
        if (!Guard.canDrop()) {
            throw new ServerException(
                    "elasticsearch refuses to run as root and /usr/bin/setpriv (package util-linux)"
                            + " is missing; install it or run as an ordinary user",
                    null);
        }
        if (open(given) && readable(given.resolve("bin")) && readable(given.resolve("lib"))) {
            return given;
        }
        Path copy = standIn(given).resolve(given.getFileName());
        Path done = copy.resolveSibling("copied");
        if (!Files.exists(done)) {
            LOG.info("{} is closed to user nobody, elasticsearch runs from {}", given, copy);
            copy(given, copy);
            Files.writeString(done, given.toString());
        }
        return copy;
    }

    /** The data directory, or one elsewhere that can be entered. */
    Path data(Path given) throws IOException {
        Files.createDirectories(given);
        if (!dropping || open(given.getParent())) {
            return given;
        }
        Path elsewhere = standIn(given);
        LOG.info(
                "{} is closed to user nobody, elasticsearch keeps its data in {}",
                given,
                elsewhere);
        Files.writeString(given.resolve("moved-to"), elsewhere + "\n");
        return elsewhere;
    }

    /** This JVM's home. */
    Path javaHome() {
        Path home = Path.of(System.getProperty("java.home"));
        if (dropping && !(open(home) && readable(home.resolve("bin").resolve("java")))) {
            throw new ServerException(
                    "elasticsearch runs as user nobody, who cannot read the JDK in "
                            + home
                            + "; set JAVA_HOME to one below /usr/lib/jvm or run as an ordinary user",
                    null);
        }
        return home;
    }

    /** Gives the tree to the server's user. */
    void hand(Path tree) throws IOException {
        if (!dropping) {
            return;
        }
        Files.walkFileTree(
                tree,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes at)
                            throws IOException {
                        return own(dir);
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes at)
                            throws IOException {
                        return own(file);
                    }
                });
    }

    private static FileVisitResult own(Path path) throws IOException {
        Object owner = Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        if (!owner.equals(Guard.UNPRIVILEGED)) {
            for (String id : new String[] {"unix:uid", "unix:gid"}) {
                Files.setAttribute(path, id, Guard.UNPRIVILEGED, LinkOption.NOFOLLOW_LINKS);
            }
        }
        return FileVisitResult.CONTINUE;
    }

    /** Can everybody walk into this directory from the root? */
    private static boolean open(@Nullable Path directory) {
        for (Path at = directory; at != null; at = at.getParent()) {
            if (Files.exists(at) && !permits(at, PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean readable(Path path) {
        return permits(path, PosixFilePermission.OTHERS_READ)
                && permits(path, PosixFilePermission.OTHERS_EXECUTE);
    }

    private static boolean permits(Path path, PosixFilePermission permission) {
        try {
            return Files.getPosixFilePermissions(path).contains(permission);
        } catch (IOException e) {
            return false;
        }
    }

    // The name can be guessed by anybody, so a directory that somebody else made is not used.
    private static Path standIn(Path given) throws IOException {
        Path directory = FALLBACK.resolve("guanlan-" + hash(given.toString()));
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(directory);
        }
        Object owner = Files.getAttribute(directory, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        boolean ours = owner.equals(0) || owner.equals(Guard.UNPRIVILEGED);
        if (!ours || !Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw new ServerException(directory + " belongs to somebody else; remove it", null);
        }
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        return directory;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes at)
                            throws IOException {
                        Path made = to.resolve(from.relativize(dir));
                        Files.createDirectories(made);
                        return allow(made, true);
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes at)
                            throws IOException {
                        Path made = to.resolve(from.relativize(file));
                        Files.copy(file, made, StandardCopyOption.REPLACE_EXISTING);
                        return allow(made, Files.isExecutable(file));
                    }
                });
    }

    private static FileVisitResult allow(Path path, boolean execute) throws IOException {
        Set<PosixFilePermission> permissions =
                PosixFilePermissions.fromString(execute ? "rwxr-xr-x" : "rw-r--r--");
        Files.setPosixFilePermissions(path, permissions);
        return FileVisitResult.CONTINUE;
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
