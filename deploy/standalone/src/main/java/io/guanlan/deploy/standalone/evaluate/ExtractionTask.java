package io.guanlan.deploy.standalone.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.guanlan.deploy.standalone.instance.CommandException;
import io.guanlan.ingest.extract.Extracted;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.FetchedBytes;
import io.guanlan.ingest.extract.PageExtractor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Extraction on a folder of {@code gold.json} (file to title, date, body, url; null is not judged)
 * and {@code html/}. A page that yields nothing counts with zeros.
 */
public final class ExtractionTask {

    private static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");

    private final PageExtractor extractor = new PageExtractor();
    private final List<Grams> bodies = new ArrayList<>();
    private final Tally titles = new Tally();
    private final Tally dates = new Tally();
    private long nanos;
    private int pages;

    /**
     * Measures.
     *
     * @param folder with gold.json and html/
     * @param note told each page's shortcomings
     * @return figures by name, fractions 0..1
     */
    public Map<String, Object> run(Path folder, Consumer<String> note) throws IOException {
        Path goldFile = folder.resolve("gold.json");
        if (!Files.isReadable(goldFile)) {
            throw CommandException.usage("cannot read " + goldFile);
        }
        JsonNode gold = new ObjectMapper().readTree(Files.readAllBytes(goldFile));
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(gold.properties());
        warmUp(folder, entries);
        for (Map.Entry<String, JsonNode> entry : entries) {
            page(folder, entry.getKey(), entry.getValue(), note);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("pages", pages);
        figures.put(
                "body_precision", mean(bodies.stream().mapToDouble(Grams::precision).toArray()));
        figures.put("body_recall", mean(bodies.stream().mapToDouble(Grams::recall).toArray()));
        figures.put("body_f1", mean(bodies.stream().mapToDouble(Grams::f1).toArray()));
        figures.put("title_accuracy", titles.accuracy());
        figures.put("date_accuracy", dates.accuracy());
        figures.put("pages_per_second", nanos == 0 ? 0 : pages / (nanos / 1e9));
        return figures;
    }

    /** The first page pays for loading the classes, and is no measure of speed. */
    private void warmUp(Path folder, List<Map.Entry<String, JsonNode>> entries) throws IOException {
        if (!entries.isEmpty()) {
            var first = entries.getFirst();
            extract(bytes(folder, first.getKey()), first.getValue());
        }
        nanos = 0;
        pages = 0;
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(0);
    }

    private void page(Path folder, String name, JsonNode gold, Consumer<String> note)
            throws IOException {
        Extracted found = extract(bytes(folder, name), gold);
        if (gold.hasNonNull("body")) {
            String body = found == null ? "" : found.content().body();
            Grams grams = Grams.compare(gold.get("body").asText(), body);
            bodies.add(grams);
            if (grams.f1() < 0.9) {
                note.accept("%s: body f1 %.3f".formatted(name, grams.f1()));
            }
        }
        if (gold.hasNonNull("title")) {
            String title = found == null ? "" : found.content().title();
            String wanted = gold.get("title").asText();
            if (!titles.add(squeezed(title).equals(squeezed(wanted)))) {
                note.accept(name + ": title '" + title + "' instead of '" + wanted + "'");
            }
        }
        if (gold.hasNonNull("date")) {
            Instant date = found == null ? null : found.publishedAt();
            String wanted = gold.get("date").asText();
            if (!dates.add(sameDate(wanted, date))) {
                note.accept(name + ": date " + date + " instead of " + wanted);
            }
        }
    }

    private @Nullable Extracted extract(byte[] html, JsonNode gold) {
        String url = gold.path("url").asText("");
        long start = System.nanoTime();
        try {
            return extractor.extract(
                    new FetchedBytes(url.isEmpty() ? "http://localhost/" : url, html, null));
        } catch (ExtractionException e) {
            return null;
        } finally {
            nanos += System.nanoTime() - start;
            pages++;
        }
    }

    private static byte[] bytes(Path folder, String name) throws IOException {
        Path plain = folder.resolve("html").resolve(name);
        Path zipped = folder.resolve("html").resolve(name + ".gz");
        if (Files.exists(plain) && !name.endsWith(".gz")) {
            return Files.readAllBytes(plain);
        }
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(Files.exists(plain) ? plain : zipped))) {
            return in.readAllBytes();
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    /** Compared as far as the gold goes: a day, or to the minute, in Shanghai. */
    private static boolean sameDate(String wanted, @Nullable Instant found) {
        if (found == null) {
            return false;
        }
        String local = found.atZone(LOCAL).toLocalDateTime().toString();
        String form = wanted.strip().replace(' ', 'T');
        if (form.matches(".*(Z|[+-]\\d\\d:\\d\\d)")) {
            return java.time.OffsetDateTime.parse(form).toInstant().equals(found);
        }
        int length = Math.min(form.length(), "yyyy-MM-ddTHH:mm".length());
        return local.startsWith(form.substring(0, length));
    }

    /** Right answers among all. */
    private static final class Tally {
        private int right;
        private int all;

        boolean add(boolean correct) {
            all++;
            right += correct ? 1 : 0;
            return correct;
        }

        double accuracy() {
            return all == 0 ? 0 : (double) right / all;
        }
    }
}
