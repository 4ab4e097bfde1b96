package io.guanlan.ui.overview;

import io.guanlan.ui.kit.Live;
import io.guanlan.ui.security.ArticleAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * The overview as a live reading: however many people look, the index is asked once every two
 * seconds for each window and each circle of people who see the same articles, and not at all when
 * nobody looks.
 */
@Service
public class OverviewService implements DisposableBean {

    private static final Duration PACE = Duration.ofSeconds(2);

    private final OverviewReader reader;
    private final ArticleAccess access;
    private final Map<Circle, Live<Overview>> lives = new ConcurrentHashMap<>();

    private record Circle(Window window, boolean letters) {}

    OverviewService(OverviewReader reader, ArticleAccess access) {
        this.reader = reader;
        this.access = access;
    }

    /** The reading for whoever asks. */
    public Live<Overview> live(Window window) {
        return lives.computeIfAbsent(
                new Circle(window, access.seesLetters()),
                circle ->
                        new Live<>(
                                "overview-" + window.key() + (circle.letters() ? "-letters" : ""),
                                PACE,
                                () -> reader.read(window, circle.letters(), Instant.now())));
    }

    @Override
    public void destroy() {
        lives.values().forEach(Live::close);
    }
}
