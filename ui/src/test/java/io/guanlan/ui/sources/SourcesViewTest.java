package io.guanlan.ui.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.store.ConflictException;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Versioned;
import io.guanlan.ui.kit.Live;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.sample.SampleDesk;
import io.guanlan.ui.support.WithStaff;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Sources through the service and the views, with rights as they are. */
@SampleDesk
class SourcesViewTest extends SpringBrowserlessTest {

    @Autowired private Store store;
    @Autowired private SourceService service;

    @BeforeEach
    void fill() {
        SampleDesk.Filling.ensure(store);
        UI.getCurrent().setLocale(Messages.CHINESE);
    }

    @Test
    @WithStaff(login = "lin", roles = Role.ANALYST)
    void analyst_pausesResumesAndAsksForACrawl_andItIsOnRecord() {
        service.setPaused("daily", true);
        assertThat(state("daily")).isEqualTo(SourceState.PAUSED);
        service.setPaused("daily", false);
        Instant before = Instant.now();
        service.crawlNow("daily");
        assertThat(service.find("daily").orElseThrow().value().crawlRequestedAt())
                .isAfterOrEqualTo(before);
        assertThat(service.trail("daily"))
                .extracting(entry -> entry.actor() + " " + entry.action())
                .contains("lin source.paused", "lin source.resumed", "lin source.crawl_requested");
    }

    @Test
    @WithStaff(roles = Role.ADMIN)
    void source_isMadeAndDeleted() {
        String id = service.create(source("short-lived", "短命"));
        assertThat(service.find(id)).isPresent();
        service.delete(id);
        assertThat(service.find(id)).isEmpty();
    }

    @Test
    @WithStaff(roles = Role.EDITOR)
    void lostRace_isNoticed_andBothVersionsAreThere() {
        Versioned<Source> mine = service.find("street").orElseThrow();
        Versioned<Source> theirs = service.find("street").orElseThrow();
        service.update(renamed(theirs, "临江街坊网"));
        assertThatThrownBy(() -> service.update(renamed(mine, "街坊")))
                .isInstanceOf(ConflictException.class);
        assertThat(EditSourceDialog.fields(mine.value()))
                .isNotEqualTo(
                        EditSourceDialog.fields(service.find("street").orElseThrow().value()));
        service.update(renamed(service.find("street").orElseThrow(), "临江街坊"));
    }

    @Test
    @WithStaff(roles = Role.LEADER)
    void leader_looksButDoesNotTouch() {
        assertThat(service.rows()).hasSize(6);
        assertThatThrownBy(() -> service.setPaused("daily", true))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.delete("daily")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.startProbe("http://x.example/", null))
                .isInstanceOf(AccessDeniedException.class);
        SourcesView view = navigate("sources", SourcesView.class);
        assertThat(find(Button.class, view).withText("添加来源").exists()).isFalse();
    }

    @Test
    @WithStaff(roles = Role.DUTY)
    void addDialog_refusesWhatIsNoAddress_andAsksTheCrawlerOtherwise() {
        SourcesView view = navigate("sources", SourcesView.class);
        test(find(Button.class, view).withText("添加来源").single()).click();
        AddSourceDialog dialog = find(AddSourceDialog.class).single();
        TextField url = find(TextField.class, dialog).withLabel("网址").single();
        test(url).setValue("not an address");
        test(find(Button.class, dialog).withText("试采").single()).click();
        assertThat(url.isInvalid()).isTrue();
        test(url).setValue("http://www.linjiang.example/list.html");
        test(find(Button.class, dialog).withText("试采").single()).click();
        assertThat(find(Button.class, dialog).withText("停止").single().isVisible()).isTrue();
        test(find(Button.class, dialog).withText("停止").single()).click();
        assertThat(dialog.getElement().getTextRecursively()).contains("已停止试采");
    }

    @Test
    @WithStaff(roles = Role.LEADER)
    void failedRun_saysWhyInTheLanguageOfTheReader() {
        SourceView view = navigate("sources/evening", SourceView.class);
        view.show(new Live.Reading<>(service.rows(), null, Instant.now()));
        assertThat(view.getElement().getTextRecursively())
                .contains("等待超时：30000 毫秒内没有完整应答 — http://evening.example/list.html");
    }

    private SourceState state(String id) {
        return service.rows().stream()
                .filter(row -> row.source().id().equals(id))
                .map(SourceRow::state)
                .findFirst()
                .orElseThrow();
    }

    private static Versioned<Source> renamed(Versioned<Source> found, String name) {
        Source old = found.value();
        return new Versioned<>(
                new Source(
                        old.id(),
                        name,
                        old.kind(),
                        old.urls(),
                        old.channel(),
                        old.region(),
                        old.schedule(),
                        old.createdAt(),
                        old.crawlRequestedAt()),
                found.seqNo(),
                found.primaryTerm());
    }

    private static Source source(String id, String name) {
        return new Source(
                id,
                name,
                Source.Kind.FEED,
                List.of("http://short.example/feed"),
                Channel.NEWMEDIA,
                null,
                new Source.Schedule(600, 24, false),
                Instant.now(),
                null);
    }
}
