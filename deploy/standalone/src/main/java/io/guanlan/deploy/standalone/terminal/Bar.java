package io.guanlan.deploy.standalone.terminal;

/**
 * How far something is: a bar on a terminal, a line every few seconds elsewhere. Not thread-safe.
 */
public final class Bar {

    private static final int WIDTH = 30;
    private static final long MOVE_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 5_000_000_000L;

    private final Screen screen;
    private final String what;
    private long shownAt = System.nanoTime();

    /**
     * A bar at its beginning.
     *
     * @param what named before the bar
     */
    public Bar(Screen screen, String what) {
        this.screen = screen;
        this.what = what;
    }

    /**
     * Moves the bar, not more often than an eye can follow.
     *
     * @param part done, 0..1
     * @param detail said behind the bar
     */
    public void at(double part, String detail) {
        long now = System.nanoTime();
        if (now - shownAt < (screen.isTerminal() ? MOVE_NANOS : LINE_NANOS)) {
            return;
        }
        shownAt = now;
        int percent = (int) Math.round(100 * Math.clamp(part, 0.0, 1.0));
        if (screen.isTerminal()) {
            int filled = WIDTH * percent / 100;
            screen.moving(
                    "%s [%s%s] %3d %% %s"
                            .formatted(
                                    what,
                                    "=".repeat(filled),
                                    " ".repeat(WIDTH - filled),
                                    percent,
                                    detail));
        } else {
            screen.line("%s %d %% %s".formatted(what, percent, detail));
        }
    }

    /** Removes the bar. */
    public void end() {
        screen.endMoving();
    }
}
