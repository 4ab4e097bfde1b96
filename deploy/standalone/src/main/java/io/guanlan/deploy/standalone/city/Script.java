package io.guanlan.deploy.standalone.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads items written by hand: the incident and the planted faults. */
final class Script {

    private static final String REPRINT = "reprint ";

    private Script() {}

    /** One item before it has a place in time. */
    private record Entry(
            int seconds, String place, String credit, String last, List<String> lines) {}

    /**
     * Items of a resource.
     *
     * @param firstNumber number of the first
     * @param start the moment its seconds count from
     */
    static List<Item> read(String resource, int firstNumber, Instant start) {
        List<Entry> entries = entries(resource);
        List<Item> items = new ArrayList<>();
        for (Entry entry : entries) {
            Instant at = start.plusSeconds(entry.seconds());
            int number = firstNumber + items.size();
            if (entry.last().startsWith(REPRINT)) {
                Item original =
                        items.get(Integer.parseInt(entry.last().substring(REPRINT.length())) - 1);
                List<String> paragraphs = new ArrayList<>(original.paragraphs());
                paragraphs.add("（来源：青屿日报）");
                items.add(
                        new Item(
                                number,
                                entry.place(),
                                original.title(),
                                paragraphs,
                                entry.credit(),
                                at,
                                Set.of("reprint")));
            } else {
                items.add(
                        new Item(
                                number,
                                entry.place(),
                                entry.lines().getFirst(),
                                entry.lines().subList(1, entry.lines().size()),
                                entry.credit(),
                                at,
                                Set.of(
                                        entry.last().isEmpty()
                                                ? new String[0]
                                                : entry.last().split(" "))));
            }
        }
        return items;
    }

    private static List<Entry> entries(String resource) {
        List<Entry> entries = new ArrayList<>();
        @Nullable Entry open = null;
        for (String line : Resources.lines(resource)) {
            if (line.startsWith("@")) {
                open = open(line);
                entries.add(open);
            } else if (open != null && line.contains("| " + REPRINT)) {
                entries.set(
                        entries.size() - 1,
                        new Entry(
                                open.seconds(),
                                open.place(),
                                open.credit(),
                                line.substring(line.indexOf(REPRINT)).strip(),
                                List.of()));
            } else if (open != null) {
                open.lines().add(line.strip());
            }
        }
        return entries;
    }

    private static Entry open(String line) {
        String[] parts = line.substring(1).split("\\|", -1);
        return new Entry(
                Integer.parseInt(parts[0].strip()),
                parts[1].strip(),
                parts[2].strip(),
                parts.length > 3 ? parts[3].strip() : "",
                new ArrayList<>());
    }
}
