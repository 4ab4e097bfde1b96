package io.guanlan.analytics.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.analytics.text.segment.SharedSegmenter;
import io.guanlan.analytics.text.segment.Tag;
import io.guanlan.analytics.text.segment.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnlistedPlacesTest {

    @Test
    void join_withPlacesOneBehindTheOther_joinsEach() {
        assertThat(places("", "今天，青屿市东湾区望海街道停水")).containsExactly("青屿市", "东湾区", "望海街道");
    }

    @Test
    void join_withPlaceSaidTwice_joinsBoth() {
        assertThat(places("东湾区停水", "很多东湾区居民")).containsExactly("东湾区", "东湾区");
    }

    @Test
    void join_withPlace_keepsOffsetsAndText() {
        Words body = SharedSegmenter.cut("今天，青屿市停水");
        Words joined = UnlistedPlaces.join(SharedSegmenter.cut(""), body).body();
        assertThat(joined.text()).isEqualTo(body.text());
        assertThat(joined.written(joined.at(3))).isEqualTo("青屿市");
        assertThat(joined.end(joined.size() - 1)).isEqualTo(body.text().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"各县区", "本市区道路", "全市区县", "过马路时", "反映A市B区问题", "他在路上", "我们村的路不好走", "你去市区吗"})
    void join_withoutAName_joinsNothing(String text) {
        assertThat(places("", text)).isEmpty();
    }

    private static List<String> places(String title, String body) {
        UnlistedPlaces.Placed placed =
                UnlistedPlaces.join(SharedSegmenter.cut(title), SharedSegmenter.cut(body));
        List<String> places = new ArrayList<>();
        for (Words words : List.of(placed.title(), placed.body())) {
            for (int i = 0; i < words.size(); i++) {
                if (words.tag(i) == Tag.PLACE && words.id(i) < 0) {
                    places.add(words.written(i));
                }
            }
        }
        return places;
    }
}
