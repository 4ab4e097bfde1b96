package io.guanlan.ui.sources;

import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.article.Pulse;
import io.guanlan.indices.audit.AuditEntry;
import io.guanlan.indices.audit.AuditRepository;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import io.guanlan.indices.source.SourceProbe;
import io.guanlan.indices.source.SourceProbeRepository;
import io.guanlan.indices.source.SourceRepository;
import io.guanlan.indices.store.Versioned;
import io.guanlan.ui.audit.AuditTrail;
import io.guanlan.ui.security.CurrentStaff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Sources with the rights of whoever asks: everybody may look; analysts, duty officers, editors and
 * administrators may change; every change leaves a trail.
 */
@Service
public class SourceService {

    private static final Role[] KEEPERS = {Role.ANALYST, Role.DUTY, Role.EDITOR, Role.ADMIN};

    /** How far back the trail of one source is looked for. */
    private static final int TRAIL = 1_000;

    private final SourceRepository sources;
    private final SourceProbeRepository probes;
    private final ArticleRepository articles;
    private final AuditTrail audit;
    private final AuditRepository entries;
    private final CurrentStaff staff;

    SourceService(
            SourceRepository sources,
            SourceProbeRepository probes,
            ArticleRepository articles,
            AuditTrail audit,
            AuditRepository entries,
            CurrentStaff staff) {
        this.sources = sources;
        this.probes = probes;
        this.articles = articles;
        this.audit = audit;
        this.entries = entries;
        this.staff = staff;
    }

    /** Every source with how it is doing, by name. */
    public List<SourceRow> rows() {
        Instant now = Instant.now();
        return rows(now, articles.pulse(now.minus(Duration.ofDays(1)), now));
    }

    /** As {@link #rows()} for somebody who took the pulse of the last 24 hours already. */
    public List<SourceRow> rows(Instant now, Pulse lastDay) {
        Map<String, SourceHealth> health =
                sources.health().stream()
                        .collect(
                                Collectors.toMap(
                                        SourceHealth::sourceId, Function.identity(), (a, b) -> a));
        return sources.all().stream()
                .map(source -> row(source, health.get(source.id()), now, lastDay))
                .toList();
    }

    private static SourceRow row(
            Source source, @Nullable SourceHealth health, Instant now, Pulse lastDay) {
        Pulse.SourcePulse gave = lastDay.sources().get(source.id());
        return new SourceRow(
                source,
                health,
                SourceState.of(source, health, now),
                gave == null ? 0 : gave.count());
    }

    /** Whether whoever asks may change sources. */
    public boolean mayEdit() {
        return staff.isAny(KEEPERS);
    }

    /** One source with what is needed to write it back. */
    public Optional<Versioned<Source>> find(String id) {
        return sources.find(id);
    }

    /** Adds a source and answers its id. */
    public String create(Source source) {
        staff.require(KEEPERS);
        if (!sources.create(source)) {
            throw new IllegalStateException("source id " + source.id() + " is taken");
        }
        audit.record(
                "source.created", "source/" + source.id(), source.name() + " " + source.urls());
        return source.id();
    }

    /**
     * Writes an edited source back.
     *
     * @throws io.guanlan.indices.store.ConflictException when somebody else changed it first
     */
    public void update(Versioned<Source> edited) {
        staff.require(KEEPERS);
        sources.update(edited);
        audit.record("source.changed", "source/" + edited.value().id(), edited.value().toString());
    }

    /** Stops or continues crawling. */
    public void setPaused(String id, boolean paused) {
        change(
                id,
                paused ? "source.paused" : "source.resumed",
                source -> Sources.with(source, Sources.paused(source.schedule(), paused)));
    }

    /** Asks the crawler for a run now. */
    public void crawlNow(String id) {
        change(
                id,
                "source.crawl_requested",
                source -> Sources.withCrawlRequest(source, Instant.now()));
    }

    /** Removes a source; its articles stay. */
    public void delete(String id) {
        staff.require(KEEPERS);
        String name = sources.find(id).map(found -> found.value().name()).orElse("");
        sources.delete(id);
        audit.record("source.deleted", "source/" + id, name);
    }

    /** Small changes that fit whatever state the source is in, so a lost race is simply rerun. */
    private void change(String id, String action, UnaryOperator<Source> change) {
        staff.require(KEEPERS);
        Versioned<Source> found =
                sources.find(id).orElseThrow(() -> new IllegalStateException("no source " + id));
        sources.update(
                new Versioned<>(change.apply(found.value()), found.seqNo(), found.primaryTerm()));
        audit.record(action, "source/" + id, found.value().name());
    }

    /** Asks the crawler to try an address; {@link #probe} has the answer when it is there. */
    public String startProbe(String url, Source.@Nullable Kind kind) {
        staff.require(KEEPERS);
        String id = UUID.randomUUID().toString();
        probes.save(SourceProbe.request(id, url, kind, Instant.now()));
        return id;
    }

    /** The state of a probe. */
    public Optional<SourceProbe> probe(String id) {
        return probes.find(id);
    }

    /** What people did to one source, newest first, as far as the recent trail reaches. */
    public List<AuditEntry> trail(String id) {
        staff.require(KEEPERS);
        return entries.newest(TRAIL).stream()
                .filter(entry -> entry.object().equals("source/" + id))
                .toList();
    }
}
