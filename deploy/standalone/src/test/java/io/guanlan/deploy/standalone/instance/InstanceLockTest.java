package io.guanlan.deploy.standalone.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanlan.deploy.standalone.supervise.FakeChild;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {

    @TempDir private Path directory;

    @Test
    void acquire_onDirectoryOfAnotherProcess_isRefusedNamingIt() throws Exception {
        DataDirectory data = DataDirectory.of(directory);
        data.prepare();
        Process holder = FakeChild.builder("lock", directory).start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("held false");
            assertThat(InstanceLock.holder(data)).contains(holder.toHandle());
            assertThatThrownBy(() -> InstanceLock.acquire(data))
                    .isInstanceOfSatisfying(
                            CommandException.class,
                            e -> assertThat(e.status()).isEqualTo(CommandException.USAGE))
                    .hasMessageContaining("pid " + holder.pid());
        } finally {
            holder.destroyForcibly();
        }
        assertThat(holder.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(InstanceLock.holder(data)).isEmpty();
        try (InstanceLock lock = InstanceLock.acquire(data)) {
            assertThat(lock.afterKill()).as("the holder was killed").isTrue();
        }
        try (InstanceLock lock = InstanceLock.acquire(data)) {
            assertThat(lock.afterKill()).as("the last one ended well").isFalse();
        }
    }

    @Test
    void logs_rotated_keepThree() throws Exception {
        DataDirectory data = DataDirectory.of(directory);
        data.prepare();
        for (int run = 1; run <= 5; run++) {
            data.rotateLog("web");
            Files.writeString(data.log("web"), "run " + run);
        }
        assertThat(data.log("web")).hasContent("run 5");
        assertThat(directory.resolve("logs/web.log.3")).hasContent("run 2");
        assertThat(directory.resolve("logs/web.log.4")).doesNotExist();
    }

    @Test
    void secrets_written_areReadableByTheirOwnerOnly() throws Exception {
        Path file = directory.resolve("secret");
        DataDirectory.writePrivately(file, "one");
        DataDirectory.writePrivately(file, "two");
        assertThat(file).hasContent("two");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
