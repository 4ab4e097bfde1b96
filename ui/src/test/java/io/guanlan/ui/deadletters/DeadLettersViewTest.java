package io.guanlan.ui.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetter.Status;
import io.guanlan.indices.store.Store;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.sample.SampleDesk;
import io.guanlan.ui.support.WithStaff;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Dead letters through the service and the view. */
@SampleDesk
class DeadLettersViewTest extends SpringBrowserlessTest {

    @Autowired private Store store;
    @Autowired private DeadLetterService service;

    @BeforeEach
    void fill() {
        SampleDesk.Filling.ensure(store);
        UI.getCurrent().setLocale(Messages.CHINESE);
    }

    @Test
    @WithStaff(roles = Role.DUTY)
    void retry_movesALetterOnce() {
        DeadLetter letter = service.list(Status.OPEN).getFirst();
        assertThat(service.retry(List.of(letter))).isEqualTo(1);
        assertThat(service.retry(List.of(letter))).isZero();
        assertThat(service.list(Status.RETRY_REQUESTED))
                .extracting(DeadLetter::id)
                .contains(letter.id());
    }

    @Test
    @WithStaff(roles = Role.ADMIN)
    void discard_needsAReason() {
        DeadLetter letter = service.list(Status.OPEN).getFirst();
        assertThatThrownBy(() -> service.discard(List.of(letter), " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(service.discard(List.of(letter), "页面已下线")).isEqualTo(1);
        assertThat(service.list(Status.DISCARDED)).extracting(DeadLetter::id).contains(letter.id());
    }

    @Test
    @WithStaff(roles = Role.LEADER)
    void leader_looksButDoesNotDecide() {
        DeadLettersView view = navigate("dead-letters", DeadLettersView.class);
        assertThat(find(Grid.class, view).exists()).isTrue();
        assertThatThrownBy(() -> service.retry(service.list(Status.OPEN)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithStaff(roles = Role.DUTY)
    void list_isNarrowedByWhatIsTyped_andRetriesOnlyWhatIsListed() {
        DeadLettersView view = navigate("dead-letters", DeadLettersView.class);
        String one = service.list(Status.OPEN).getLast().key();
        test(find(TextField.class, view).single()).setValue(one);
        assertThat(test(find(Grid.class, view).single()).size()).isEqualTo(1);
        assertThat(find(Button.class, view).withText("全部重试（1）").exists()).isTrue();
    }

    @Test
    @WithStaff(roles = Role.DUTY)
    void reason_isFoundByTheWordsTheReaderSees() {
        DeadLettersView view = navigate("dead-letters", DeadLettersView.class);
        long without =
                service.list(Status.OPEN).stream().filter(l -> l.stage().equals("extract")).count();
        test(find(TextField.class, view).single()).setValue("没有提取到正文");
        assertThat(test(find(Grid.class, view).single()).size()).isEqualTo((int) without);
    }

    @Test
    @WithStaff(roles = Role.DUTY)
    void emptyList_isGoodNews() {
        DeadLettersView view = navigate("dead-letters", DeadLettersView.class);
        test(find(TextField.class, view).single()).setValue("no letter has this in it");
        assertThat(view.getElement().getTextRecursively()).contains("没有符合筛选的记录");
    }
}
