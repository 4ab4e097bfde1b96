package io.guanlan.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.store.Store;
import io.guanlan.ui.kit.EmptyState;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.chart.TrendChart;
import io.guanlan.ui.sample.SampleArchive;
import io.guanlan.ui.sample.SampleDesk;
import io.guanlan.ui.support.WithStaff;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The search page on a real index. */
@SampleDesk
class SearchViewTest extends SpringBrowserlessTest {

    @Autowired private Store store;
    @Autowired private SearchService service;

    @BeforeEach
    void fill() {
        SampleDesk.Filling.ensure(store);
        UI.getCurrent().setLocale(Messages.CHINESE);
    }

    @Test
    @WithStaff(roles = Role.ANALYST)
    void query_inTheAddress_isRun_withFacetsAndTrend() {
        SearchView view = open(SearchState.ALL.withText("供水"));
        assertThat(find(HitCard.class, view).all()).hasSizeBetween(5, 20);
        assertThat(find(Span.class, view).withClassName("desk-match").all()).isNotEmpty();
        assertThat(texts(find(NativeButton.class, view).withClassName("desk-facet-row").all()))
                .anyMatch(text -> text.startsWith("新媒体"));
        assertThat(find(TrendChart.class, view).single().isEmpty()).isFalse();
    }

    @Test
    @WithStaff(roles = Role.ANALYST)
    void facet_clicked_narrowsAndIsInTheAddress() {
        SearchView view = open(SearchState.ALL);
        NativeButton portal =
                find(NativeButton.class, view).withClassName("desk-facet-row").all().stream()
                        .filter(row -> text(row).startsWith("政府网站"))
                        .findFirst()
                        .orElseThrow();
        test(portal).click();
        SearchView narrowed = find(SearchView.class).single();
        assertThat(find(NativeButton.class, narrowed).withClassName("desk-chip").all()).hasSize(1);
        assertThat(find(HitCard.class, narrowed).all())
                .allMatch(card -> text(card).contains("政府网站"));
    }

    @Test
    @WithStaff(roles = Role.ANALYST)
    void malformedQuery_namesTheColumn_inTheReadersLanguage() {
        SearchView view = open(SearchState.ALL.withText("供水 AND ("));
        assertThat(find(TextField.class, view).single().isInvalid()).isTrue();
        assertThat(view.getElement().getTextRecursively()).contains("第 9 列");
        assertThat(find(EmptyState.class, view).exists()).isTrue();
        assertThat(find(HitCard.class, view).exists()).isFalse();
    }

    @Test
    @WithStaff(roles = Role.ANALYST)
    void nothingFound_isSaidHonestly() {
        SearchView view = open(SearchState.ALL.withText("\"火星移民局\""));
        assertThat(find(EmptyState.class, view).exists()).isTrue();
        assertThat(find(Button.class, view).withText("导出 CSV").single().isEnabled()).isFalse();
    }

    @Test
    @WithStaff(roles = Role.ANALYST)
    void nextPage_isAppended() {
        SearchView view = open(SearchState.ALL);
        int before = find(HitCard.class, view).all().size();
        test(find(Button.class, view).withText("加载更多").single()).click();
        assertThat(find(HitCard.class, view).all()).hasSize(2 * before);
    }

    @Test
    @WithStaff(roles = Role.ANALYST)
    void letters_areHiddenFromAnalysts_inHitsCountsAndExports() {
        SearchService.Outcome outcome = service.search(SearchState.ALL.withChannel(Channel.LETTER));
        assertThat(outcome.hits().total()).isZero();
        assertThat(service.search(SearchState.ALL.withText("来信")).hits().total()).isZero();
        List<Article> exported = new ArrayList<>();
        service.export(service.search(SearchState.ALL).query(), exported::add);
        assertThat(exported)
                .hasSizeGreaterThan(200)
                .noneMatch(article -> article.origin().channel() == Channel.LETTER);
    }

    @Test
    @WithStaff(roles = Role.CLERK)
    void letters_areThereForClerks_withNumbersMasked() {
        SearchService.Outcome outcome = service.search(SearchState.ALL.withChannel(Channel.LETTER));
        assertThat(outcome.hits().hits()).hasSize(1);
        assertThat(text(new HitCard(outcome.hits().hits().getFirst())))
                .contains("138****8000")
                .doesNotContain("13800138000");
    }

    @Test
    @WithStaff(roles = Role.ANALYST)
    void hotTopic_showsItsArticles() {
        SearchService.Outcome outcome = service.search(SearchState.ALL.withTopic("t1"));
        assertThat(outcome.topic()).isNotNull();
        assertThat(outcome.hits().hits())
                .extracting(hit -> hit.article().id())
                .containsExactly(SampleArchive.LEAD);
    }

    @Test
    @WithStaff(roles = Role.ANALYST)
    void export_masksNumbers_andFitsItsHeader() {
        List<Article> exported = new ArrayList<>();
        service.export(service.search(SearchState.ALL.withText("联系人身份证号")).query(), exported::add);
        assertThat(exported)
                .isNotEmpty()
                .allSatisfy(
                        article -> {
                            assertThat(article.content().body()).contains("1101**********4518");
                            assertThat(ExportDialog.row(article))
                                    .hasSameSizeAs(ExportDialog.header());
                        });
    }

    @Test
    @WithStaff(roles = Role.ANALYST)
    void snippet_thatShowsANumber_masksIt() {
        SearchView view = open(SearchState.ALL.withText("110101199003074518"));
        assertThat(find(HitCard.class, view).all())
                .isNotEmpty()
                .allSatisfy(
                        card ->
                                assertThat(text(card))
                                        .contains("1101**********4518")
                                        .doesNotContain("110101199003074518"));
    }

    private SearchView open(SearchState state) {
        UI.getCurrent().navigate(SearchState.PATH, state.toParameters());
        return find(SearchView.class).single();
    }

    private static List<String> texts(List<? extends Component> components) {
        return components.stream().map(SearchViewTest::text).toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
