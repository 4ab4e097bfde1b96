package io.guanlan.analytics.text.proofread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanlan.indices.article.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFileTest {

    private static final String GOOD = "w-1\twrong_word\tgeneral\t按装\t安装\t按装修\t音近误写\t《现代汉语词典》";

    @Test
    void read_ofGoodLines_givesRules() throws IOException {
        List<Rule> rules = read("# a comment\n\n" + GOOD);
        assertThat(rules).hasSize(1);
        assertThat(rules.getFirst().severity()).isEqualTo(Severity.GENERAL);
        assertThat(rules.getFirst().unless()).containsExactly("按装修");
    }

    @Test
    void read_withMissingCell_namesFileAndLine() {
        fails("# a comment\nw-1\twrong_word\tgeneral\t按装", "test.tsv line 2: has 4 cells");
    }

    @Test
    void read_withUnknownSeverity_namesIt() {
        fails(GOOD.replace("general", "grave"), "line 1: severity 'grave' is unknown");
    }

    @Test
    void read_withRepeatedWord_namesIt() {
        fails(GOOD + "\n" + GOOD.replace("w-1", "w-2"), "line 2: repeats the word 按装");
    }

    @Test
    void read_withRepeatedId_namesIt() {
        fails(GOOD + "\n" + GOOD.replace("按装\t", "渡假\t"), "line 2: repeats the id w-1");
    }

    @Test
    void read_withoutReason_isRefused() {
        fails(GOOD.replace("音近误写", ""), "gives no reason or source");
    }

    @Test
    void read_withExceptionThatLacksTheWord_isRefused() {
        fails(GOOD.replace("按装修", "装修"), "exception without the word");
    }

    private static List<Rule> read(String text) throws IOException {
        return RuleFile.read("test.tsv", new StringReader(text));
    }

    private static void fails(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
