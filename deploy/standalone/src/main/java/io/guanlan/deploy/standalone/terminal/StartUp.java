package io.guanlan.deploy.standalone.terminal;

import io.guanlan.indices.process.ProcessState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows processes as they come up and, later, those that die and come back. */
public final class StartUp {

    private final Screen screen;
    private final Instant start = Instant.now();
    private final Map<String, String> shown = new HashMap<>();

    /** Nothing was shown yet. */
    public StartUp(Screen screen) {
        this.screen = screen;
    }

    /** The states of now. */
    public synchronized void show(List<ProcessState> states) {
        boolean allReady = true;
        for (ProcessState state : states) {
            String before = shown.put(state.name(), state.state());
            if (!state.state().equals(before)) {
                changed(state);
            }
            allReady &= state.state().equals("ready") || state.state().equals("external");
        }
        if (allReady || states.stream().allMatch(state -> state.state().equals("stopped"))) {
            screen.endMoving();
        } else {
            screen.moving(
                    "%3d s  %s"
                            .formatted(
                                    seconds(),
                                    states.stream()
                                            .filter(state -> !state.state().equals("ready"))
                                            .map(state -> state.name() + " " + state.state())
                                            .collect(Collectors.joining(", "))));
        }
    }

    private void changed(ProcessState state) {
        switch (state.state()) {
            case "ready", "external" ->
                    screen.line("%3d s  %s %s".formatted(seconds(), state.name(), state.state()));
            case "backing-off" ->
                    screen.line(
                            "%3d s  %s %s, it is started again"
                                    .formatted(seconds(), state.name(), state.lastExit()));
            case "stopped" -> screen.line("       %s stopped".formatted(state.name()));
            default -> {
                // starting is shown by the moving line
            }
        }
    }

    private long seconds() {
        return Duration.between(start, Instant.now()).toSeconds();
    }
}
