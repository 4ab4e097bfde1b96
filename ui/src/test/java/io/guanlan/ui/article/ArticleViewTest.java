package io.guanlan.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Span;
import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.store.Store;
import io.guanlan.ui.kit.EmptyState;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.sample.SampleArchive;
import io.guanlan.ui.sample.SampleDesk;
import io.guanlan.ui.search.ArticleLink;
import io.guanlan.ui.support.WithStaff;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of an article on a real index. */
@SampleDesk
class ArticleViewTest extends SpringBrowserlessTest {

    @Autowired private Store store;
    @Autowired private ArticleService service;

    @BeforeEach
    void fill() {
        SampleDesk.Filling.ensure(store);
        UI.getCurrent().setLocale(Messages.CHINESE);
    }

    @Test
    @WithStaff(roles = Role.EDITOR)
    void errorWords_areMarkedWhereTheyStand() {
        ArticleView view = open(SampleArchive.LEAD);
        List<Span> wrong =
                find(Span.class, find(MarkedArticle.class, view).single())
                        .withClassName("desk-wrong")
                        .all();
        assertThat(wrong)
                .extracting(Span::getText)
                .containsExactly("部份", "雪中送碳", "既使", "1101**********4518");
        assertThat(wrong.get(1).getClassNames()).contains("desk-wrong-serious");
    }

    @Test
    @WithStaff(roles = Role.EDITOR)
    void evidence_isMarkedByItsDirection() {
        ArticleView view = open(SampleArchive.LEAD);
        assertThat(find(Span.class, view).withClassName("desk-ev-neg").all())
                .extracting(Span::getText)
                .contains("失望");
        assertThat(find(Span.class, view).withClassName("desk-ev-pos").all())
                .extracting(Span::getText)
                .contains("感谢");
    }

    @Test
    @WithStaff(roles = Role.EDITOR)
    void legend_switchedOff_hidesThatKindOnly() {
        ArticleView view = open(SampleArchive.LEAD);
        Checkbox serious =
                find(Checkbox.class, view).all().stream()
                        .filter(box -> box.getLabel().startsWith("严重"))
                        .findFirst()
                        .orElseThrow();
        test(serious).click();
        assertThat(find(MarkedArticle.class, view).single().getClassNames())
                .contains("desk-hide-serious")
                .doesNotContain("desk-hide-general", "desk-hide-ev");
    }

    @Test
    @WithStaff(roles = Role.EDITOR)
    void linksToOutside_tellNobodyWhoReads() {
        ArticleView view = open(SampleArchive.LEAD);
        assertThat(find(Anchor.class, view).withClassName("desk-outside").all())
                .isNotEmpty()
                .allSatisfy(
                        link ->
                                assertThat(link.getElement().getAttribute("rel"))
                                        .isEqualTo("noopener noreferrer nofollow"));
        assertThat(ArticleView.outside("javascript:alert(1)", "x").getHref()).isEmpty();
    }

    @Test
    @WithStaff(roles = Role.EDITOR)
    void snapshot_opensInAFrameWithoutRights() {
        ArticleView view = open(SampleArchive.LEAD);
        test(find(Button.class, view).withText("查看网页快照").single()).click();
        IFrame frame = find(IFrame.class).single();
        assertThat(frame.getElement().getAttribute("sandbox")).isEmpty();
        assertThat(
                        frame.getElement()
                                .getProperty("srcdoc", frame.getElement().getAttribute("srcdoc")))
                .contains("城东水厂")
                .doesNotContain("<script", "onerror", "javascript:");
    }

    @Test
    @WithStaff(roles = Role.EDITOR)
    void personalNumbers_areShownNowhereOnThePage() {
        ArticleView view = open(SampleArchive.LEAD);
        assertThat(view.getElement().getOuterHTML())
                .contains("1101**********4518")
                .doesNotContain("110101199003074518");
        assertThat(view.getPageTitle()).contains("临江市城东水厂");
    }

    @Test
    @WithStaff(roles = Role.EDITOR)
    void snapshot_ofThoseWhoDoNotWorkWithNumbers_isMaskedAndSaysSo() {
        KeptPage page = service.snapshot(SampleArchive.LEAD + "-1").orElseThrow();
        assertThat(page.altered()).isTrue();
        assertThat(page.html() + page.source()).doesNotContain("110101199003074518");
    }

    @Test
    @WithStaff(roles = Role.CLERK)
    void snapshot_ofClerks_isAsItWasFetched() {
        KeptPage page = service.snapshot(SampleArchive.LEAD + "-1").orElseThrow();
        assertThat(page.altered()).isFalse();
        assertThat(page.html()).contains("110101199003074518");
    }

    @Test
    @WithStaff(roles = Role.EDITOR)
    void copies_areListed_earliestFirst() {
        ArticleView view = open(SampleArchive.LEAD);
        assertThat(view.getElement().getTextRecursively()).contains("转载链", "最早", "江城晚报");
    }

    @Test
    @WithStaff(roles = Role.EDITOR)
    void unknownArticle_saysSo() {
        assertThat(find(EmptyState.class, open("nobody-knows-this-id")).exists()).isTrue();
    }

    @Test
    @WithStaff(roles = Role.EDITOR)
    void letter_doesNotExist_forThoseWhoDoNotHandleIt() {
        assertThat(find(EmptyState.class, open(SampleArchive.LETTER)).exists()).isTrue();
    }

    @Test
    @WithStaff(roles = Role.CLERK)
    void letter_isThere_forClerks() {
        assertThat(find(MarkedArticle.class, open(SampleArchive.LETTER)).exists()).isTrue();
    }

    private ArticleView open(String id) {
        return navigate(ArticleLink.to(id), ArticleView.class);
    }
}
