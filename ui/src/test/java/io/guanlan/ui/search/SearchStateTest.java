package io.guanlan.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.guanlan.indices.article.ArticleQuery.Filter;
import io.guanlan.indices.article.ArticleQuery.Sort;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The state of the search page in its address. */
class SearchStateTest {

    private static final Instant FROM = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-21T01:00:00Z");

    private static final SearchState FULL =
            new SearchState(
                    "供水 AND \"停水 & 爆管\" +50%",
                    TimeSpan.between(FROM, TO),
                    Filter.NONE
                            .withChannels(Set.of(Channel.PORTAL, Channel.LETTER))
                            .withSentiments(Set.of(Sentiment.NEGATIVE))
                            .withSources(Set.of("临江日报"))
                            .withSourceIds(Set.of("daily"))
                            .withRegions(Set.of("城东区"))
                            .withEntities(Set.of("市住建局"))
                            .withIds(Set.of("a", "b"))
                            .withReprintGroup("g")
                            .withBatch("b1")
                            .withFindings(true),
                    Sort.MOST_NEGATIVE,
                    "t1");

    @Test
    void state_writtenAsAddress_isReadBack() {
        QueryParameters fromBrowser =
                QueryParameters.fromString(FULL.toParameters().getQueryString());
        assertThat(SearchState.of(fromBrowser)).isEqualTo(FULL);
    }

    @Test
    void everySpanAndSort_isReadBack() {
        for (TimeSpan.Quick quick : TimeSpan.Quick.values()) {
            if (quick != TimeSpan.Quick.CUSTOM) {
                SearchState state = SearchState.ALL.within(quick);
                assertThat(SearchState.of(state.toParameters())).isEqualTo(state);
            }
        }
        for (Sort sort : Sort.values()) {
            SearchState state = SearchState.ALL.withSort(sort);
            assertThat(SearchState.of(state.toParameters())).isEqualTo(state);
        }
    }

    @Test
    void usualState_hasThePlainAddress() {
        assertThat(SearchState.ALL.toHref()).isEqualTo("search");
        assertThat(SearchState.ALL.withText("停水").toHref()).startsWith("search?q=%E5%81%9C");
    }

    @Test
    void nonsenseInAnAddress_isIgnored() {
        SearchState state =
                SearchState.of(
                        QueryParameters.fromString(
                                "q=&channel=radio&channel=portal&sentiment=angry&span=soon&from=yesterday&sort=up&x=y"));
        assertThat(state).isEqualTo(SearchState.ALL.withChannel(Channel.PORTAL));
    }

    @Test
    void today_startsAtMidnightInChina() {
        Instant lateEvening = Instant.parse("2026-11-21T16:30:00Z");
        assertThat(SearchState.ALL.within(TimeSpan.Quick.TODAY).toQuery(lateEvening).from())
                .isEqualTo(Instant.parse("2026-11-21T16:00:00Z"));
    }

    @Test
    void customField_isReadAsChinaTime() {
        assertThat(TimeBar.read("2026-11-21T09:00")).contains(TO);
        assertThat(TimeBar.text(TO)).isEqualTo("2026-11-21T09:00");
        assertThat(TimeBar.read("2026-11-")).isEmpty();
        assertThat(TimeBar.read("")).isEmpty();
    }
}
