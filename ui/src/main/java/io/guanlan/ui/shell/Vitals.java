package io.guanlan.ui.shell;

import io.guanlan.indices.process.ProcessRepository;
import io.guanlan.indices.process.ProcessState;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.StoreException;
import io.guanlan.ui.kit.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Whether the instance is well, in one word for the top bar; one reading for everybody. */
@Service
class Vitals implements DisposableBean {

    /** The supervisor speaks every five seconds; this silent, it is gone. */
    private static final Duration SILENT = Duration.ofSeconds(20);

    private final ProcessRepository processes;
    private final Store store;
    private final Live<State> live;

    /** How the instance is. */
    enum Condition {
        WELL,
        UNWATCHED,
        RECOVERING,
        SILENT,
        STORE_AWAY
    }

    /** The condition and, while recovering, the processes that are not ready. */
    record State(Condition condition, List<String> affected) {}

    Vitals(ProcessRepository processes, Store store) {
        this.processes = processes;
        this.store = store;
        this.live = new Live<>("vitals", Duration.ofSeconds(2), this::read);
    }

    Live<State> live() {
        return live;
    }

    private State read() {
        try {
            return store.check()
                    ? of(processes.all(), Instant.now())
                    : new State(Condition.STORE_AWAY, List.of());
        } catch (StoreException e) {
            return new State(Condition.STORE_AWAY, List.of());
        }
    }

    static State of(List<ProcessState> processes, Instant now) {
        if (processes.isEmpty()) {
            return new State(Condition.UNWATCHED, List.of());
        }
        if (processes.stream().allMatch(p -> p.updatedAt().isBefore(now.minus(SILENT)))) {
            return new State(Condition.SILENT, List.of());
        }
        List<String> affected =
                processes.stream()
                        .filter(p -> !p.state().equals("ready") && !p.state().equals("external"))
                        .map(ProcessState::name)
                        .sorted()
                        .toList();
        return new State(affected.isEmpty() ? Condition.WELL : Condition.RECOVERING, affected);
    }

    @Override
    public void destroy() {
        live.close();
    }
}
