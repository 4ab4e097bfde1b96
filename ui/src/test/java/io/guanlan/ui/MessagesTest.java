package io.guanlan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.ui.kit.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Chinese and English say the same, and no view speaks on its own. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern CHINESE = Pattern.compile("[\\u3000-\\u303f\\u4e00-\\u9fff]+");
    private static final Pattern KEY =
            Pattern.compile("Messages\\s*\\.text\\(\\s*\"([a-z][a-z0-9._-]+)\"\\s*[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    private final Messages messages = new Messages();
    private final Map<String, String> chinese = messages.all(Messages.CHINESE);
    private final Map<String, String> english = messages.all(Locale.ENGLISH);

    @Test
    void languages_haveTheSameKeys() {
        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(chinese.keySet()));
    }

    @Test
    void languages_takeTheSameParameters() {
        assertThat(chinese)
                .allSatisfy(
                        (key, text) ->
                                assertThat(places(english.getOrDefault(key, "")))
                                        .as(key)
                                        .isEqualTo(places(text)));
    }

    @Test
    void textsWithParameters_haveNoLoneApostrophe() {
        assertThat(english)
                .allSatisfy(
                        (key, text) -> {
                            if (!places(text).isEmpty()) {
                                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                            }
                        });
    }

    @Test
    void keysInViews_exist() throws IOException {
        for (Path file : sources()) {
            Matcher matcher = KEY.matcher(Files.readString(file));
            while (matcher.find()) {
                assertThat(chinese).as("%s", file).containsKey(matcher.group(1));
            }
        }
    }

    @Test
    void sources_speakNoChinese() throws IOException {
        for (Path file : sources()) {
            String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
            assertThat(CHINESE.matcher(code).results().map(r -> r.group()).toList())
                    .as("%s: put visible words into i18n/<feature>_zh.properties", file)
                    .isEmpty();
        }
    }

    @Test
    void missingKey_showsItself() {
        assertThat(messages.getTranslation("no.such.key", Messages.CHINESE))
                .contains("no.such.key");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }
}
