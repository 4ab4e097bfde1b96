package io.guanlan.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures the extractor on pages with known answers: a folder with {@code gold.json} (file name →
 * title, date, body, url; null is not judged) and the pages in {@code html/}, gzip-compressed or
 * not.
 *
 * <p>Bodies are compared as multisets of character 4-grams without white space, averaged over
 * pages; a title is right when equal after Unicode normalisation without white space; a date when
 * it is the same day in Asia/Shanghai. A page that yields no article scores zero.
 */
public final class ExtractionEvaluation {

    private static final int GRAM = 4;
    private static final int TIMED_ROUNDS = 5;

    private ExtractionEvaluation() {}

    /**
     * Figures, fractions 0..1.
     *
     * @param pages pages read
     * @param bodyPrecision share of extracted 4-grams that the true body has
     * @param bodyRecall share of the true body's 4-grams that were extracted
     * @param bodyF1 mean over pages of their harmonic mean
     * @param titleAccuracy among pages whose title is known
     * @param dateAccuracy among pages whose date is known
     * @param pagesPerSecond of processor time of one core, decoding and parsing included
     * @param each figures by page
     */
    public record Result(
            int pages,
            double bodyPrecision,
            double bodyRecall,
            double bodyF1,
            double titleAccuracy,
            double dateAccuracy,
            double pagesPerSecond,
            List<Page> each) {

        /** The keys of the command's JSON output. */
        public Map<String, Number> figures() {
            Map<String, Number> figures = new LinkedHashMap<>();
            figures.put("pages", pages);
            figures.put("body_precision", bodyPrecision);
            figures.put("body_recall", bodyRecall);
            figures.put("body_f1", bodyF1);
            figures.put("title_accuracy", titleAccuracy);
            figures.put("date_accuracy", dateAccuracy);
            figures.put("pages_per_second", pagesPerSecond);
            return figures;
        }
    }

    /**
     * One page.
     *
     * @param file its name
     * @param precision of its body
     * @param recall of its body
     * @param title whether right; null when not judged
     * @param date whether right; null when not judged
     * @param note what was found where something is wrong
     */
    public record Page(
            String file,
            double precision,
            double recall,
            @Nullable Boolean title,
            @Nullable Boolean date,
            String note) {

        /** Harmonic mean of precision and recall. */
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /**
     * Reads the folder and measures.
     *
     * @param progress gets one line for every page
     * @throws IOException when the folder has no gold.json, or a page it names is missing
     */
    public static Result run(Path folder, Consumer<String> progress) throws IOException {
        JsonNode gold =
                new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("gold.json")));
        PageExtractor extractor = new PageExtractor();
        List<Page> pages = new ArrayList<>();
        List<FetchedBytes> inputs = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : gold.properties()) {
            FetchedBytes input = read(folder, entry.getKey(), entry.getValue());
            inputs.add(input);
            Page page = judge(entry.getKey(), input, entry.getValue(), extractor);
            pages.add(page);
            progress.accept(
                    "%s: body f1 %.4f, title %s, date %s %s"
                            .formatted(
                                    page.file(),
                                    page.f1(),
                                    page.title(),
                                    page.date(),
                                    page.note()));
        }
        return summary(pages, speed(inputs, extractor));
    }

    private static Result summary(List<Page> pages, double speed) {
        return new Result(
                pages.size(),
                mean(pages.stream().map(Page::precision).toList()),
                mean(pages.stream().map(Page::recall).toList()),
                mean(pages.stream().map(Page::f1).toList()),
                share(pages.stream().map(Page::title).toList()),
                share(pages.stream().map(Page::date).toList()),
                speed,
                List.copyOf(pages));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double share(List<@Nullable Boolean> judged) {
        return judged.stream()
                .filter(right -> right != null)
                .mapToDouble(right -> Boolean.TRUE.equals(right) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static FetchedBytes read(Path folder, String name, JsonNode gold) throws IOException {
        Path plain = folder.resolve("html").resolve(name);
        Path packed = folder.resolve("html").resolve(name + ".gz");
        String url = gold.path("url").isTextual() ? gold.path("url").asText() : "";
        if (Files.exists(plain) && !name.endsWith(".gz")) {
            return new FetchedBytes(url, Files.readAllBytes(plain), null);
        }
        Path file = name.endsWith(".gz") ? plain : packed;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new FetchedBytes(url, in.readAllBytes(), null);
        }
    }

    private static Page judge(
            String file, FetchedBytes input, JsonNode gold, PageExtractor extractor) {
        try {
            Extracted found = extractor.extract(input);
            Boolean title = null;
            Boolean date = null;
            String note = "";
            if (gold.path("title").isTextual()) {
                title = dense(found.content().title()).equals(dense(gold.path("title").asText()));
                note += title ? "" : "title '" + found.content().title() + "' ";
            }
            if (gold.path("date").isTextual()) {
                date = day(found).equals(gold.path("date").asText().substring(0, 10));
                note += date ? "" : "date '" + day(found) + "' ";
            }
            double[] overlap = overlap(found.content().body(), gold.path("body").asText(""));
            return new Page(
                    file, overlap[0], overlap[1], title, date, note + "(" + found.method() + ")");
        } catch (ExtractionException e) {
            Boolean wrong = Boolean.FALSE;
            return new Page(file, 0, 0, wrong, wrong, e.reason());
        }
    }

    private static String day(Extracted found) {
        if (found.publishedAt() == null) {
            return "none";
        }
        LocalDate day = found.publishedAt().atZone(WrittenTime.ZONE).toLocalDate();
        return day.toString();
    }

    private static double[] overlap(String found, String gold) {
        Map<String, Integer> left = grams(dense(found));
        Map<String, Integer> right = grams(dense(gold));
        long common = 0;
        for (Map.Entry<String, Integer> gram : left.entrySet()) {
            common += Math.min(gram.getValue(), right.getOrDefault(gram.getKey(), 0));
        }
        long leftAll = left.values().stream().mapToLong(Integer::longValue).sum();
        long rightAll = right.values().stream().mapToLong(Integer::longValue).sum();
        return new double[] {
            leftAll == 0 ? 0 : (double) common / leftAll,
            rightAll == 0 ? 0 : (double) common / rightAll
        };
    }

    private static Map<String, Integer> grams(String text) {
        Map<String, Integer> grams = new HashMap<>();
        for (int i = 0; i + GRAM <= text.length(); i++) {
            grams.merge(text.substring(i, i + GRAM), 1, Integer::sum);
        }
        return grams;
    }

    private static String dense(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** By the clock of this thread, so that other work on the machine does not count. */
    private static double speed(List<FetchedBytes> inputs, PageExtractor extractor) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int pages = 0;
        long start = threads.getCurrentThreadCpuTime();
        for (int round = 0; round < TIMED_ROUNDS; round++) {
            for (FetchedBytes input : inputs) {
                pages += extracts(extractor, input) ? 1 : 0;
            }
        }
        return pages / Math.max(1e-9, (threads.getCurrentThreadCpuTime() - start) / 1e9);
    }

    private static boolean extracts(PageExtractor extractor, FetchedBytes input) {
        try {
            return !extractor.extract(input).method().isEmpty();
        } catch (ExtractionException e) {
            return true; // a page without an article takes time as well
        }
    }
}
