package io.guanlan.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.process.Exit;
import io.guanlan.indices.process.ProcessRepository;
import io.guanlan.indices.process.ProcessState;
import io.guanlan.indices.store.Store;
import io.guanlan.ui.kit.Live;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.sample.SampleDesk;
import io.guanlan.ui.support.WithStaff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the system view shows of one process. */
@SampleDesk
class ProcessCardTest extends SpringBrowserlessTest {

    @Autowired private Store store;
    @Autowired private ProcessRepository processes;

    @BeforeEach
    void speakChinese() {
        SampleDesk.Filling.ensure(store);
        UI.getCurrent().setLocale(Messages.CHINESE);
    }

    @Test
    void facts_areShownInWords_withTheAgeOfTheHeartbeat() {
        String text =
                text(process(null, Map.of("lag", "12034", "checkpoint_age", "7", "odd", "x")));
        assertThat(text).contains("最近心跳", "3 分钟前", "积压消息", "12,034", "距上次检查点", "7 秒", "odd", "x");
        assertThat(text.indexOf("积压消息")).isLessThan(text.indexOf("距上次检查点"));
    }

    @Test
    void factsOfOurProcesses_haveLabelsInBothLanguages() {
        for (Locale language : List.of(Messages.CHINESE, Locale.ENGLISH)) {
            UI.getCurrent().setLocale(language);
            assertThat(ProcessCard.FACTS)
                    .allSatisfy(
                            fact ->
                                    assertThat(Messages.textOr("operations.fact." + fact, ""))
                                            .isNotEmpty());
        }
    }

    @Test
    void lastExit_isSaidInTheLanguageOfTheReader() {
        String silent = Exit.silent(Duration.ofSeconds(60)).toString();
        assertThat(text(process(silent, Map.of()))).contains("60 秒没有心跳");
        assertThat(text(process("ended with status 137 (killed)", Map.of())))
                .contains("被强制结束，退出码 137");
        assertThat(text(process("something new", Map.of()))).contains("something new");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(text(process(silent, Map.of()))).contains("No sign of life for 60 s");
    }

    @Test
    @WithStaff(roles = Role.DUTY)
    void view_showsWhatTheSupervisorWrote() {
        processes.report(List.of(process(null, Map.of("lag", "4711"))));
        store.refresh();
        OperationsView view = navigate("operations", OperationsView.class);
        view.show(
                new Live.Reading<>(
                        new OperationsService.Operations(processes.all(), null, 0, 0, 0, 0),
                        null,
                        Instant.now()));
        assertThat(view.getElement().getTextRecursively()).contains("分析 Flink", "积压消息", "4,711");
    }

    private static String text(ProcessState process) {
        return new ProcessCard(process).getElement().getTextRecursively();
    }

    private static ProcessState process(@Nullable String lastExit, Map<String, String> facts) {
        Instant now = Instant.now();
        return new ProcessState(
                "analytics",
                "ready",
                7,
                0,
                1 << 28,
                1,
                lastExit,
                now.minusSeconds(3600),
                now,
                new ProcessState.Said(now.minusSeconds(185), facts));
    }
}
