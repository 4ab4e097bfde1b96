package io.guanlan.ingest.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorHashTest {

    private static AuthorHash with(String key) {
        return AuthorHash.of(Settings.defaults().with("crawler.author-key", key));
    }

    @Test
    void sameKey_givesTheSameHash() {
        assertThat(with("k").apply("海边的人")).isEqualTo(with("k").apply(" 海边的人 ")).hasSize(16);
    }

    @Test
    void otherKey_givesAnotherHash() {
        assertThat(with("k").apply("海边的人")).isNotEqualTo(with("k2").apply("海边的人"));
    }

    @Test
    void emptyKey_isMadeOnceAndKeptSecret(@TempDir Path data) throws IOException {
        Settings settings = Settings.defaults().with("data", data.toString());
        String first = AuthorHash.of(settings).apply("海边的人");
        assertThat(AuthorHash.of(settings).apply("海边的人")).isEqualTo(first);
        Path file = data.resolve("secrets/author-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}
