package io.guanlan.analytics.job;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.checkpoint.Checkpoints;

/**
 * A checkpoint that an earlier run left behind.
 *
 * @param path its directory, {@code …/<job>/chk-<n>}
 * @param at when it was completed, milliseconds since 1970
 */
record Checkpoint(Path path, long at) {

    private static final String METADATA = "_metadata";

    /** Complete checkpoints under a directory, newest first; none when there is no directory. */
    static List<Checkpoint> under(Path directory) throws IOException {
        List<Checkpoint> found = new ArrayList<>();
        FileSystem files = directory.getFileSystem();
        for (FileStatus job : children(files, directory)) {
            for (FileStatus checkpoint : children(files, job.getPath())) {
                Path metadata = new Path(checkpoint.getPath(), METADATA);
                if (checkpoint.getPath().getName().startsWith("chk-") && files.exists(metadata)) {
                    found.add(
                            new Checkpoint(
                                    checkpoint.getPath(),
                                    files.getFileStatus(metadata).getModificationTime()));
                }
            }
        }
        found.sort(Comparator.comparingLong(Checkpoint::at).reversed());
        return found;
    }

    private static List<FileStatus> children(FileSystem files, Path directory) throws IOException {
        if (!files.exists(directory) || !files.getFileStatus(directory).isDir()) {
            return List.of();
        }
        FileStatus[] children = files.listStatus(directory);
        return children == null ? List.of() : List.of(children);
    }

    /**
     * Reads what the checkpoint says of itself.
     *
     * @throws IOException when it is cut off or damaged
     */
    void check() throws IOException {
        Path metadata = new Path(path, METADATA);
        try (DataInputStream in = new DataInputStream(metadata.getFileSystem().open(metadata))) {
            Checkpoints.loadCheckpointMetadata(
                    in, Checkpoint.class.getClassLoader(), path.toString());
        } catch (RuntimeException e) {
            throw new IOException("damaged " + metadata, e);
        }
    }

    /** Removes the directories of earlier runs, except the one of {@code job}. */
    static void forgetOthers(Path directory, String job) throws IOException {
        FileSystem files = directory.getFileSystem();
        for (FileStatus child : children(files, directory)) {
            if (!child.getPath().getName().equals(job)) {
                files.delete(child.getPath(), true);
            }
        }
    }
}
