package io.guanlan.deploy.standalone.instance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to run on a data directory. The operating system gives the lock back when its holder
 * dies, however it dies; the pid written into the file is for people and for {@code down}.
 */
public final class InstanceLock implements AutoCloseable {

    private final FileChannel channel;
    private final boolean afterKill;

    private InstanceLock(FileChannel channel, boolean afterKill) {
        this.channel = channel;
        this.afterKill = afterKill;
    }

    /**
     * Takes the lock.
     *
     * @throws CommandException of wrong use when another process holds it, naming that process
     */
    public static InstanceLock acquire(DataDirectory data) {
        try {
            FileChannel channel =
                    FileChannel.open(
                            data.lock(),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw CommandException.usage(
                        "an instance already runs on "
                                + data.root()
                                + " (pid "
                                + written(data.lock()).map(String::valueOf).orElse("unknown")
                                + "); stop it with ./guanlan down --data "
                                + data.root());
            }
            boolean afterKill = channel.size() > 0;
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(
                            (ProcessHandle.current().pid() + "\n")
                                    .getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            return new InstanceLock(channel, afterKill);
        } catch (IOException e) {
            throw CommandException.failure("cannot lock " + data.lock() + ": " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The process that runs on a directory now; empty when none does. */
    public static Optional<ProcessHandle> holder(DataDirectory data) {
        if (!Files.exists(data.lock())) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(data.lock(), StandardOpenOption.WRITE);
                FileLock free = tryLock(channel)) {
            return free != null
                    ? Optional.empty()
                    : written(data.lock()).flatMap(ProcessHandle::of);
        } catch (IOException e) {
            throw CommandException.failure("cannot look at " + data.lock() + ": " + e, e);
        }
    }

    private static Optional<Long> written(Path lock) throws IOException {
        String text = Files.readString(lock).strip();
        return text.matches("\\d+") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** Did the last holder die without giving the lock back? Its children may still be there. */
    public boolean afterKill() {
        return afterKill;
    }

    /** Gives the right back; the empty file stays and says that all went well. */
    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }
}
