package io.guanlan.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class ReachTest {

    @Test
    void reach_ofOrdinaryUser_isWhatItIs() throws Exception {
        try (Scratch scratch = Scratch.create()) {
            Reach reach = new Reach(false);
            assertThat(reach.distribution(scratch.directory())).isEqualTo(scratch.directory());
            assertThat(reach.data(scratch.directory())).isEqualTo(scratch.directory());
        }
    }

    @Test
    void reach_ofRootsPrivateDirectory_movesBelowVarTmpAndFindsItAgain() throws Exception {
        assumeTrue(Reach.isRoot() && Guard.canDrop(), "only root's server needs another place");
        try (Scratch scratch = Scratch.create()) {
            Path secret = Files.createDirectory(scratch.directory().resolve("private"));
            Path distribution = Files.createDirectories(secret.resolve("elasticsearch-9/bin"));
            Path script = Files.writeString(distribution.resolve("elasticsearch"), "#!/bin/sh\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectory(secret.resolve("elasticsearch-9/lib"));
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwx------"));
            Reach reach = new Reach(true);

            Path copy = reach.distribution(secret.resolve("elasticsearch-9"));
            Path data = reach.data(secret.resolve("data"));

            assertThat(copy).startsWith(Path.of("/var/tmp"));
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            copy.resolve("bin/elasticsearch"))))
                    .isEqualTo("rwxr-xr-x");
            assertThat(data)
                    .startsWith(Path.of("/var/tmp"))
                    .isEqualTo(reach.data(secret.resolve("data")));
            assertThat(secret.resolve("data/moved-to")).hasContent(data + "\n");
            ServicesMain.delete(copy.getParent());
            ServicesMain.delete(data);
        }
    }
}
