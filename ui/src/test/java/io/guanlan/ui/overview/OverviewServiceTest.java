package io.guanlan.ui.overview;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Delay;
import io.guanlan.indices.article.Trend;
import io.guanlan.indices.store.Store;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Skeleton;
import io.guanlan.ui.sample.SampleDesk;
import io.guanlan.ui.sources.SourceState;
import io.guanlan.ui.support.WithStaff;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The overview on a real index. */
@SampleDesk
class OverviewServiceTest extends SpringBrowserlessTest {

    @Autowired private Store store;
    @Autowired private OverviewReader reader;
    @Autowired private OverviewService service;

    @BeforeEach
    void fill() {
        SampleDesk.Filling.ensure(store);
        UI.getCurrent().setLocale(Messages.CHINESE);
    }

    @Test
    void reading_holdsEverythingTheTilesShow() {
        Overview overview = reader.read(Window.WEEK, false, Instant.now());
        assertThat(overview.numbers().archived()).isEqualTo(244);
        assertThat(overview.numbers().sources()).isEqualTo(6);
        assertThat(overview.numbers().darkSources()).isEqualTo(2);
        assertThat(overview.numbers().deadLetters()).isGreaterThan(0);
        assertThat(overview.numbers().newestAt()).isNotNull();
        assertThat(overview.numbers().delay().articles()).isPositive();
        assertThat(overview.numbers().delay().median()).isBetween(ofSeconds(35), ofSeconds(55));
        assertThat(overview.newest()).hasSize(12);
        assertThat(overview.findings()).isNotEmpty().allMatch(word -> !word.title().isEmpty());
        assertThat(overview.topics().getFirst().count()).isEqualTo(48);
        assertThat(overview.terms()).isNotEmpty();
        assertThat(overview.sources().getFirst().state()).isEqualTo(SourceState.FAILING);
    }

    @Test
    void freshness_whenNothingWasPublishedForAnHour_isNotMadeUpFromOldPages() {
        Instant later = Instant.now().plus(Duration.ofHours(2));
        Overview.Numbers numbers = reader.read(Window.HOUR, false, later).numbers();
        assertThat(numbers.delay()).isEqualTo(new Delay(0, null));
        Tiles tiles = new Tiles();
        tiles.show(numbers);
        assertThat(tiles.getElement().getTextRecursively()).contains("近 1 小时无新发布");
    }

    @Test
    void trend_coversTheWindow_andNothingElse() {
        Overview overview = reader.read(Window.DAY, false, Instant.now());
        assertThat(overview.trend().buckets()).hasSizeBetween(47, 50);
        assertThat(overview.trend().buckets().stream().mapToLong(Trend.Bucket::total).sum())
                .isLessThan(overview.numbers().archived());
    }

    @Test
    void letters_showOnlyToTheirCircle() {
        Instant now = Instant.now();
        assertThat(reader.read(Window.DAY, false, now).newest())
                .noneMatch(h -> h.channel() == Channel.LETTER);
        assertThat(reader.read(Window.DAY, true, now).numbers().archived()).isEqualTo(245);
    }

    @Test
    void twoReadings_ofAQuietIndex_areEqual() {
        Instant now = Instant.now();
        assertThat(reader.read(Window.WEEK, false, now.plusMillis(1)))
                .isEqualTo(reader.read(Window.WEEK, false, now));
    }

    @Test
    @WithStaff(roles = Role.CLERK)
    void circles_doNotShareAReading() {
        assertThat(service.live(Window.DAY)).isSameAs(service.live(Window.DAY));
        assertThat(service.live(Window.DAY)).isNotSameAs(service.live(Window.HOUR));
    }

    @Test
    @WithStaff(roles = Role.LEADER)
    void page_beforeTheFirstReading_showsBars() {
        OverviewView view = navigate("", OverviewView.class);
        assertThat(find(Skeleton.class, view).all().size() + find(Tiles.class, view).all().size())
                .isPositive();
    }
}
