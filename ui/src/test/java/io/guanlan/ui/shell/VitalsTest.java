package io.guanlan.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanlan.indices.process.ProcessState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VitalsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void processes_allReadyOrOutside_areWell() {
        assertThat(
                        Vitals.of(
                                List.of(
                                        process("kafka", "external", NOW),
                                        process("web", "ready", NOW)),
                                NOW))
                .isEqualTo(new Vitals.State(Vitals.Condition.WELL, List.of()));
    }

    @Test
    void process_thatIsRestarted_isNamed() {
        assertThat(
                        Vitals.of(
                                List.of(
                                        process("web", "ready", NOW),
                                        process("analytics", "backing-off", NOW)),
                                NOW))
                .isEqualTo(new Vitals.State(Vitals.Condition.RECOVERING, List.of("analytics")));
    }

    @Test
    void supervisor_thatSaysNothing_isNoticed() {
        assertThat(
                        Vitals.of(List.of(process("web", "ready", NOW.minusSeconds(60))), NOW)
                                .condition())
                .isEqualTo(Vitals.Condition.SILENT);
    }

    @Test
    void noSupervisor_isNoAlarm() {
        assertThat(Vitals.of(List.of(), NOW).condition()).isEqualTo(Vitals.Condition.UNWATCHED);
    }

    private static ProcessState process(String name, String state, Instant updatedAt) {
        return new ProcessState(name, state, 1, 0, 0, 0, null, updatedAt, updatedAt, null);
    }
}
