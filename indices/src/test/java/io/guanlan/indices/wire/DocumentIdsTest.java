package io.guanlan.indices.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.settings.Settings;
import org.junit.jupiter.api.Test;

class DocumentIdsTest {

    @Test
    void id_ofAUrl_neverChanges() {
        assertThat(DocumentIds.ofUrl("https://www.linjiang.example/a.html"))
                .isEqualTo("ayuOF2naGqOdy_prcOhsEA")
                .matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void id_ofAKey_isNotThatOfAUrl() {
        assertThat(DocumentIds.ofKey("letters", "7")).hasSize(22);
        assertThat(DocumentIds.ofKey("letters", "7"))
                .isNotEqualTo(DocumentIds.ofKey("letters", "8"))
                .isNotEqualTo(DocumentIds.ofKey("posts", "7"))
                .isNotEqualTo(DocumentIds.ofUrl("7"));
    }

    @Test
    void topics_carryThePrefix() {
        Topics topics = Topics.of(Settings.defaults().with("kafka.prefix", "city"));
        assertThat(topics.raw()).isEqualTo("city.raw");
        assertThat(topics.dead()).isEqualTo("city.dead");
    }
}
