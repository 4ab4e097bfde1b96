package io.guanlan.deploy.standalone.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything the sample city has published by now. What appears when follows from the moment of the
 * first start alone, so a restarted city continues its story; besides, any {@code .html} or {@code
 * .txt} file put into the drop folder of a column ({@code <data>/city/portal/ywdt/}) is published
 * at once.
 */
final class Newsroom {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int QUIET_ITEMS = 420;
    private static final int QUIET_FIRST = 1000;
    private static final Duration LIVE_EVERY = Duration.ofSeconds(150);
    private static final int LIVE_FIRST = 10_000;
    private static final int LIVE_KEPT = 200;
    private static final int SPECIALS_FIRST = 100;
    private static final int INCIDENT_FIRST = 500;

    private final Instant start;
    private final Clock clock;
    private final Path drop;
    private final Themes themes = new Themes();
    private final List<Item> written = new ArrayList<>();

    /**
     * Opens the newsroom.
     *
     * @param start moment of the first start
     * @param clock what time it is now
     * @param drop folder whose sub-folders are the columns
     */
    Newsroom(Instant start, Clock clock, Path drop) {
        this.start = start;
        this.clock = clock;
        this.drop = drop;
        for (int i = 0; i < QUIET_ITEMS; i++) {
            written.add(themes.compose(QUIET_FIRST + i, quietTime(i)));
        }
        written.addAll(Script.read("specials.txt", SPECIALS_FIRST, start));
        written.addAll(Script.read("incident.txt", INCIDENT_FIRST, start));
    }

    /** Spread over the week, and by day rather than by night. */
    private Instant quietTime(int i) {
        long step = WEEK.toSeconds() / QUIET_ITEMS;
        Instant even = start.minus(WEEK).plusSeconds(i * step + Math.floorMod(i * 613L, step));
        int hour = even.atZone(Item.ZONE).getHour();
        Instant byDay = hour < 7 ? even.plusSeconds((7 - hour) * 3600L) : even;
        return byDay.isBefore(start.minusSeconds(60)) ? byDay : start.minusSeconds(60L + i);
    }

    /** What one place shows now, newest first. */
    List<Item> of(String place) {
        return published()
                .filter(item -> item.place().equals(place))
                .sorted(newestFirst())
                .toList();
    }

    /** What one whole site shows now, newest first. */
    List<Item> ofSite(String site) {
        return published().filter(item -> item.site().equals(site)).sorted(newestFirst()).toList();
    }

    /** One item by its number, if it is out yet. */
    Optional<Item> find(int number) {
        return published().filter(item -> item.number() == number).findFirst();
    }

    private static Comparator<Item> newestFirst() {
        return Comparator.comparing(Item::at).reversed().thenComparing(Item::number);
    }

    private Stream<Item> published() {
        Instant now = clock.instant();
        Stream<Item> out = written.stream().filter(item -> !item.at().isAfter(now));
        return Stream.of(out, live(now), dropped()).flatMap(items -> items);
    }

    private Stream<Item> live(Instant now) {
        long count = Math.max(0, Duration.between(start, now).dividedBy(LIVE_EVERY));
        return Stream.iterate(Math.max(1, count - LIVE_KEPT), i -> i <= count, i -> i + 1)
                .map(
                        i ->
                                themes.compose(
                                        LIVE_FIRST + i.intValue(),
                                        start.plus(LIVE_EVERY.multipliedBy(i))));
    }

    private Stream<Item> dropped() {
        if (!Files.isDirectory(drop)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(drop, 3)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(txt|html)"))
                    .sorted()
                    .map(this::dropped)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + drop, e);
        }
    }

    /**
     * First line is the headline, the rest are paragraphs; markup is taken out, since the site has
     * its own.
     */
    private Item dropped(Path file) {
        try {
            List<String> lines =
                    Files.readString(file)
                            .replaceAll("(?is)<(script|style).*?</\\1>", "")
                            .replaceAll("(?i)</(p|div|h\\d|title|li|tr)>|<br ?/?>", "\n")
                            .replaceAll("<[^>]*>", "")
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .distinct()
                            .toList();
            String place = drop.relativize(file.getParent()).toString().replace('\\', '/');
            return new Item(
                    1_000_000 + Math.floorMod(file.toString().hashCode(), 1_000_000),
                    place,
                    lines.isEmpty() ? file.getFileName().toString() : lines.getFirst(),
                    lines.isEmpty() ? List.of() : lines.subList(1, lines.size()),
                    "青屿市融媒体中心",
                    Files.getLastModifiedTime(file).toInstant(),
                    Set.of("dropped"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
