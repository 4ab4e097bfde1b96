package io.guanlan.indices.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir private Path folder;

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("guanlan.yaml"), yaml);
    }

    private static Settings none(String... arguments) {
        return Settings.load(null, Map.of(), arguments);
    }

    @Test
    void load_laterSource_wins() throws IOException {
        Path file = file("http.port: 1\nkafka.port: 1\nelasticsearch:\n  port: 1\n  heap: 1g\n");
        Settings settings =
                Settings.load(
                        file,
                        Map.of("GUANLAN_KAFKA_PORT", "2", "GUANLAN_ELASTICSEARCH_PORT", "2"),
                        "--elasticsearch.port=3",
                        "ignored",
                        "--ignored");
        assertThat(settings.number("http.port")).isEqualTo(1);
        assertThat(settings.number("kafka.port")).isEqualTo(2);
        assertThat(settings.number("elasticsearch.port")).isEqualTo(3);
        assertThat(settings.text("elasticsearch.heap")).isEqualTo("1g");
        assertThat(settings.text("elasticsearch.prefix")).isEqualTo("guanlan");
    }

    @Test
    void load_keyWithDash_isFoundInTheEnvironment() {
        Settings settings = Settings.load(null, Map.of("GUANLAN_CRAWLER_HOST_DELAY", "250ms"));
        assertThat(settings.duration("crawler.host-delay")).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void load_unknownKey_isNamed() throws IOException {
        assertThatThrownBy(() -> none("--htp.port=1"))
                .isInstanceOf(SettingsException.class)
                .hasMessage("unknown setting 'htp.port'");
        Path file = file("http:\n  prot: 1\n");
        assertThatThrownBy(() -> Settings.load(file, Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessage(file + ": unknown setting 'http.prot'");
    }

    @Test
    void load_unreadableFile_isNamed() throws IOException {
        Path broken = file("a: [1,\n");
        assertThatThrownBy(() -> Settings.load(broken, Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(broken + ": ");
        Path missing = folder.resolve("missing.yaml");
        assertThatThrownBy(() -> Settings.load(missing, Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("missing.yaml");
    }

    @Test
    void load_emptyFile_changesNothing() throws IOException {
        assertThat(Settings.load(file("# nothing\n"), Map.of()).toYaml())
                .isEqualTo(Settings.defaults().toYaml());
    }

    @Test
    void list_ofYamlOrCommas_isTheSame() throws IOException {
        Settings yaml =
                Settings.load(
                        file("elasticsearch.uris:\n  - https://a:9200\n  - https://b:9200\n"),
                        Map.of());
        assertThat(yaml.list("elasticsearch.uris"))
                .containsExactly("https://a:9200", "https://b:9200")
                .isEqualTo(
                        none("--elasticsearch.uris= https://a:9200 ,https://b:9200,")
                                .list("elasticsearch.uris"));
        assertThat(Settings.defaults().list("elasticsearch.uris")).isEmpty();
    }

    @Test
    void values_ofTheWrongKind_nameKeyAndValue() {
        assertThatThrownBy(() -> none("--http.port=many").number("http.port"))
                .hasMessage("http.port: expected a whole number, got 'many'");
        assertThatThrownBy(() -> none("--run.supervised=yes").flag("run.supervised"))
                .hasMessage("run.supervised: expected true or false, got 'yes'");
        for (String wrong : new String[] {"", "s", "10", "ten s", "10y"}) {
            assertThatThrownBy(
                            () ->
                                    none("--analytics.checkpoint=" + wrong)
                                            .duration("analytics.checkpoint"))
                    .isInstanceOf(SettingsException.class)
                    .hasMessage(
                            "analytics.checkpoint: expected a duration such as 10s or 5m, got '"
                                    + wrong
                                    + "'");
        }
        assertThatThrownBy(() -> Settings.defaults().text("nothing"))
                .hasMessageContaining("nothing");
    }

    @Test
    void duration_everyUnit_isRead() {
        for (Map.Entry<String, Duration> unit :
                Map.of(
                                "5ms", Duration.ofMillis(5),
                                "5s", Duration.ofSeconds(5),
                                "5m", Duration.ofMinutes(5),
                                "5h", Duration.ofHours(5),
                                "5d", Duration.ofDays(5))
                        .entrySet()) {
            assertThat(none("--analytics.flush=" + unit.getKey()).duration("analytics.flush"))
                    .isEqualTo(unit.getValue());
        }
    }

    @Test
    void below_freePrefix_takesAnyKey() {
        Settings settings = none("--kafka.client.security.protocol=SASL_SSL", "--kafka.client.x=1");
        assertThat(settings.below("kafka.client."))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("security.protocol", "SASL_SSL", "x", "1"));
        assertThat(Settings.defaults().below("kafka.client.")).isEmpty();
    }

    @Test
    void toYaml_readBack_isTheSame() throws IOException {
        Settings settings =
                none(
                        "--elasticsearch.password=a \"b\" \\c: #d\t中文\n\r\\n 末行",
                        "--kafka.client.sasl.jaas.config=x y=\"z\";");
        Settings again = Settings.load(file(settings.toYaml()), Map.of());
        assertThat(again.toYaml()).isEqualTo(settings.toYaml());
        assertThat(again.text("elasticsearch.password")).isEqualTo("a \"b\" \\c: #d\t中文\n\r\\n 末行");
    }

    @Test
    void toString_showsNoValue() {
        assertThat(none("--elasticsearch.password=secret").toString())
                .contains("elasticsearch.password")
                .doesNotContain("secret");
    }

    @Test
    void ofProcess_readsTheNamedFile() throws IOException {
        Path file = file("http.port: 4711\n");
        assertThat(Settings.ofProcess("--settings=" + file).number("http.port")).isEqualTo(4711);
        assertThat(Settings.ofProcess("--settings=" + file, "--http.port=4712").number("http.port"))
                .isEqualTo(4712);
    }

    @Test
    void defaults_everyKey_isExplained() throws IOException {
        try (var in = Settings.class.getResourceAsStream("/guanlan-defaults.yaml")) {
            assertThat(in).isNotNull();
            String before = "";
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.matches("[a-z].*")) {
                    assertThat(before).as("line before " + line).matches("#.*|[a-z].*");
                }
                before = line;
            }
        }
    }
}
