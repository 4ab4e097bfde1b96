package io.guanlan.deploy.standalone.supervise;

import io.guanlan.indices.process.ProcessState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps children in groups: a group is started when the one before is ready. */
public final class Supervisor {

    private final Habits habits;
    private final Runnable changed;
    private final List<List<Keeper>> groups = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;

    /**
     * A supervisor without children.
     *
     * @param habits how they are kept
     * @param changed called after each change of a child, by many threads; must be quick
     */
    public Supervisor(Habits habits, Runnable changed) {
        this.habits = habits;
        this.changed = changed;
    }

    /**
     * Starts a group at once and waits until each of it was ready once.
     *
     * @throws ChildException when one dies three times before, or {@link #stop} was called
     */
    public void start(List<Child> group) throws InterruptedException {
        List<Keeper> keepers;
        synchronized (this) {
            if (stopping) {
                throw new ChildException("stopping");
            }
            keepers = group.stream().map(child -> new Keeper(child, habits, changed)).toList();
            groups.add(keepers);
            keepers.forEach(Keeper::start);
        }
        for (Keeper keeper : keepers) {
            keeper.awaitReady();
        }
    }

    /**
     * How each child is now, in order of start, with the memory of everything below it and what it
     * last said of itself.
     */
    public List<ProcessState> states() {
        return groups.stream().flatMap(List::stream).map(Keeper::report).toList();
    }

    /** The processes that were started and live, without those below them. */
    public List<Long> pids() {
        return groups.stream()
                .flatMap(List::stream)
                .map(keeper -> keeper.state().pid())
                .filter(pid -> pid != 0)
                .toList();
    }

    /**
     * Stops every group, the last one first; a group's children at the same time. Safe to call
     * twice and while {@link #start} waits.
     */
    public void stop() throws InterruptedException {
        synchronized (this) {
            stopping = true;
        }
        List<List<Keeper>> reversed = new ArrayList<>(groups).reversed();
        for (List<Keeper> group : reversed) {
            List<Thread> stops = new ArrayList<>();
            for (Keeper keeper : group) {
                stops.add(Thread.ofPlatform().name("stop").start(() -> stop(keeper)));
            }
            for (Thread thread : stops) {
                thread.join();
            }
        }
    }

    private static void stop(Keeper keeper) {
        try {
            keeper.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
