package io.guanlan.indices.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an article is called where there is room for one line. */
class ContentTest {

    @Test
    void headline_isTheTitle_whereThereIsOne() {
        assertThat(Content.of("停水通知", "正文").headline(2)).isEqualTo("停水通知");
    }

    @Test
    void headline_withoutTitle_isHowTheTextBegins() {
        assertThat(Content.of(" ", "停水了\n快来修").headline(5)).isEqualTo("停水了 快…");
        assertThat(Content.of("", "停水了").headline(5)).isEqualTo("停水了");
        assertThat(Content.of("", "").headline(5)).isEmpty();
    }

    @Test
    void beginning_neverCutsACharacterInTwo() {
        assertThat(Content.of("", "水😀水").beginning(2)).isEqualTo("水…");
    }
}
