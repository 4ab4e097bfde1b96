package io.guanlan.ui.operations;

import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.article.Pulse;
import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.process.ProcessRepository;
import io.guanlan.indices.process.ProcessState;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import io.guanlan.indices.source.SourceRepository;
import io.guanlan.ui.kit.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads the instance's state from the index, once for everybody who looks. */
@Service
public class OperationsService implements DisposableBean {

    private final ProcessRepository processes;
    private final ArticleRepository articles;
    private final DeadLetterRepository deadLetters;
    private final SourceRepository sources;
    private final Live<Operations> live;

    /**
     * The instance at one moment.
     *
     * @param processes in the order of the data's way
     * @param newestFetchedAt when the newest searchable document was fetched, or null
     * @param lastHour articles of the last hour, by event time
     * @param openDeadLetters what waits for somebody
     * @param activeSources sources that are not paused
     * @param failingSources those of them whose last run failed
     */
    public record Operations(
            List<ProcessState> processes,
            @Nullable Instant newestFetchedAt,
            long lastHour,
            long openDeadLetters,
            int activeSources,
            int failingSources) {}

    OperationsService(
            ProcessRepository processes,
            ArticleRepository articles,
            DeadLetterRepository deadLetters,
            SourceRepository sources) {
        this.processes = processes;
        this.articles = articles;
        this.deadLetters = deadLetters;
        this.sources = sources;
        this.live = new Live<>("operations", Duration.ofSeconds(2), this::read);
    }

    /** Follows the state; for administrators and duty officers. */
    @PreAuthorize("hasAnyRole('ADMIN', 'DUTY')")
    public Live<Operations> live() {
        return live;
    }

    private Operations read() {
        Instant now = Instant.now();
        Pulse hour = articles.pulse(now.minus(Duration.ofHours(1)), now.plusSeconds(60));
        List<Source> active =
                sources.all().stream().filter(source -> !source.schedule().paused()).toList();
        Map<String, SourceHealth> health =
                sources.health().stream()
                        .collect(Collectors.toMap(SourceHealth::sourceId, Function.identity()));
        int failing = 0;
        for (Source source : active) {
            SourceHealth known = health.get(source.id());
            if (known != null && known.failuresInARow() > 0) {
                failing++;
            }
        }
        return new Operations(
                processes.all(),
                hour.newestFetchedAt(),
                hour.total(),
                deadLetters.count(DeadLetter.Status.OPEN),
                active.size(),
                failing);
    }

    @Override
    public void destroy() {
        live.close();
    }
}
