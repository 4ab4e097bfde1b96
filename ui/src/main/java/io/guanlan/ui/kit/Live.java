package io.guanlan.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reading shared by everybody who looks: taken at a steady pace while anybody does, pushed only
 * when it changed. A failed reading is pushed too, once, so that a view can say so.
 *
 * @param <T> the reading; needs {@code equals}
 */
public final class Live<T> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Live.class);

    private final ScheduledExecutorService clock;

    private final String name;
    private final Supplier<T> source;
    private final Map<Component, Consumer<Reading<T>>> followers = new ConcurrentHashMap<>();
    private volatile @Nullable Reading<T> latest;

    /**
     * What was read last.
     *
     * @param value the last good value, or null before the first
     * @param failing why the last try failed, or null when it did not
     * @param at when the value was read
     */
    public record Reading<T>(@Nullable T value, @Nullable RuntimeException failing, Instant at) {}

    /** Reads {@code source} every {@code pace} while somebody follows. */
    public Live(String name, Duration pace, Supplier<T> source) {
        this.name = name;
        this.source = source;
        this.clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("live-" + name).factory());
        Future<?> unused =
                clock.scheduleWithFixedDelay(
                        this::tick, pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The last reading, or null when nobody ever looked. */
    public @Nullable Reading<T> latest() {
        return latest;
    }

    /**
     * Calls {@code show} under the UI's lock with the latest reading now and whenever it changes,
     * for as long as {@code view} is attached.
     */
    public void follow(Component view, Consumer<Reading<T>> show) {
        view.addAttachListener(event -> start(view, show));
        view.addDetachListener(event -> followers.remove(view));
        if (view.isAttached()) {
            start(view, show);
        }
    }

    /** Reads again at once, for somebody who just changed what is read. */
    public void refresh() {
        if (!clock.isShutdown()) {
            clock.execute(this::tick);
        }
    }

    private void start(Component view, Consumer<Reading<T>> show) {
        Reading<T> known = latest;
        boolean alone = followers.isEmpty();
        followers.put(view, show);
        if (known != null) {
            show.accept(known);
        }
        if (alone && !clock.isShutdown()) {
            clock.execute(this::tick);
        }
    }

    private void tick() {
        if (followers.isEmpty()) {
            return;
        }
        Reading<T> before = latest;
        Reading<T> now = read(before);
        latest = now;
        if (before == null
                || !Objects.equals(before.value(), now.value())
                || (before.failing() == null) != (now.failing() == null)) {
            followers.forEach((view, show) -> push(view, show, now));
        }
    }

    private Reading<T> read(@Nullable Reading<T> before) {
        try {
            return new Reading<>(source.get(), null, Instant.now());
        } catch (RuntimeException e) {
            if (!clock.isShutdown() && (before == null || before.failing() == null)) {
                log.info("reading {} failed, keeps trying: {}", name, e.toString());
            }
            return before == null
                    ? new Reading<>(null, e, Instant.now())
                    : new Reading<>(before.value(), e, before.at());
        }
    }

    private void push(Component view, Consumer<Reading<T>> show, Reading<T> reading) {
        Command command = () -> show.accept(reading);
        UI ui = view.getUI().orElse(null);
        if (ui == null || ui.isClosing()) {
            followers.remove(view);
            return;
        }
        try {
            Future<?> unused = ui.access(command);
        } catch (UIDetachedException e) {
            followers.remove(view);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
