package io.guanlan.deploy.standalone.terminal;

import java.io.PrintStream;

/**
 * Progress on standard error: one line that is written over where a terminal shows it, plain lines
 * elsewhere. Thread-safe.
 */
public final class Screen {

    private static final String BACK_AND_CLEAR = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    private boolean open;

    /**
     * On a stream.
     *
     * @param terminal the stream is shown by a terminal that can clear a line
     */
    public Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** On standard error; the script says by {@code guanlan.terminal} whether somebody watches. */
    public static Screen standard() {
        return new Screen(System.err, Boolean.getBoolean("guanlan.terminal"));
    }

    /** Somebody watches the line change. */
    public boolean isTerminal() {
        return terminal;
    }

    /** Replaces the moving line; does nothing where lines cannot be replaced. */
    public synchronized void moving(String line) {
        if (terminal) {
            out.print(BACK_AND_CLEAR + line);
            out.flush();
            open = true;
        }
    }

    /** A line that stays. */
    public synchronized void line(String line) {
        endMoving();
        out.println(line);
        out.flush();
    }

    /** Removes the moving line. */
    public synchronized void endMoving() {
        if (open) {
            out.print(BACK_AND_CLEAR);
            out.flush();
            open = false;
        }
    }
}
