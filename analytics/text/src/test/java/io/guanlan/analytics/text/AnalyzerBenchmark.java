package io.guanlan.analytics.text;

import io.guanlan.analytics.text.automaton.Automaton;
import io.guanlan.analytics.text.entity.EntityFinder;
import io.guanlan.analytics.text.entity.RegionFinder;
import io.guanlan.analytics.text.fingerprint.Fingerprinter;
import io.guanlan.analytics.text.keyword.KeywordExtractor;
import io.guanlan.analytics.text.proofread.Proofreader;
import io.guanlan.analytics.text.segment.Segmenter;
import io.guanlan.analytics.text.segment.Words;
import io.guanlan.analytics.text.sentiment.SentimentAnalyzer;
import io.guanlan.indices.article.Channel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Measures how many texts of 800 characters one core analyses, stage by stage, and the automaton on
 * a hundred thousand words. Times are processor time of one thread, so that a busy machine disturbs
 * them less. Usage: {@code AnalyzerBenchmark FILE}, a UTF-8 text of at least 100,000 characters.
 */
public final class AnalyzerBenchmark {

    private static final int UNITS = 800;
    private static final double MEASURE_SECONDS = 4;

    private AnalyzerBenchmark() {}

    /** Entry point, see the class. */
    public static void main(String[] arguments) throws IOException {
        List<String> texts = texts(Files.readString(Path.of(arguments[0])));
        System.out.println(texts.size() + " texts of " + UNITS + " characters");
        stages(texts);
        TextAnalyzer analyzer = TextAnalyzer.shipped();
        long started = System.nanoTime();
        analyzer.warmUp();
        System.out.printf("loading %.2f s%n", (System.nanoTime() - started) / 1e9);
        measure("whole analysis", texts, text -> analyzer.analyze("标题", text, Channel.PORTAL));
        automaton();
    }

    private static List<String> texts(String all) {
        List<String> texts = new ArrayList<>();
        for (int at = 0; at + UNITS <= all.length() && texts.size() < 2000; at += UNITS) {
            texts.add(all.substring(at, at + UNITS));
        }
        return texts;
    }

    private static void stages(List<String> texts) {
        Segmenter segmenter = new Segmenter();
        Words none = segmenter.cut("");
        List<Words> cut = texts.stream().map(segmenter::cut).toList();
        SentimentAnalyzer sentiment = new SentimentAnalyzer();
        KeywordExtractor keywords = new KeywordExtractor(segmenter);
        EntityFinder entities = new EntityFinder(segmenter);
        RegionFinder regions = new RegionFinder();
        Fingerprinter fingerprinter = new Fingerprinter();
        Proofreader proofreader = new Proofreader(segmenter);
        measure("segmentation", texts, segmenter::cut);
        measure("sentiment", cut, words -> sentiment.tone(none, words, Channel.PORTAL));
        measure("keywords", cut, words -> keywords.extract(none, words, List.of()));
        measure("entities", cut, words -> entities.find(none, words));
        measure("regions", cut, words -> regions.find(none, words));
        measure("fingerprint", texts, text -> fingerprinter.of("", text));
        measure("proofreading", cut, words -> proofreader.check(none, words));
    }

    private static <T> void measure(String name, List<T> inputs, Consumer<T> work) {
        run(inputs, work, MEASURE_SECONDS / 2);
        double best = 0;
        for (int round = 0; round < 3; round++) {
            best = Math.max(best, run(inputs, work, MEASURE_SECONDS / 3));
        }
        System.out.printf("%-16s %,10.0f texts/s%n", name, best);
    }

    private static <T> double run(List<T> inputs, Consumer<T> work, double seconds) {
        long started = cpu();
        long done = 0;
        while (cpu() - started < seconds * 1e9) {
            for (int i = 0; i < 100; i++) {
                work.accept(inputs.get((int) (done++ % inputs.size())));
            }
        }
        return done * 1e9 / (cpu() - started);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void automaton() {
        Random random = new Random(1);
        TreeSet<String> words = new TreeSet<>();
        while (words.size() < 100_000) {
            words.add(text(random, 2 + random.nextInt(5)));
        }
        List<String> sorted = List.copyOf(words);
        String text = text(random, 10_000_000 / 3);
        long started = cpu();
        Automaton automaton = Automaton.of(sorted);
        System.out.printf("automaton of 100,000 words built in %.0f ms%n", (cpu() - started) / 1e6);
        int[] hits = new int[1];
        double best = 0;
        for (int round = 0; round < 8; round++) {
            started = cpu();
            automaton.scan(text, (word, start, end) -> hits[0]++);
            best = Math.max(best, 10 * 1e9 / (cpu() - started));
        }
        System.out.printf("automaton scans %.0f MB/s (%d hits a pass)%n", best, hits[0] / 8);
    }

    /** Frequent characters more often than rare ones, as in writing. */
    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            double skew = random.nextDouble() * random.nextDouble() * random.nextDouble();
            text.append((char) (0x4E00 + (int) (skew * 6000)));
        }
        return text.toString();
    }
}
