package io.guanlan.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the body: the element whose lines weigh most, then within it the run of lines that weighs
 * most, then without what does not belong.
 */
final class BodyFinder {

    private static final Pattern FLOOR =
            Pattern.compile(
                    "(?:发表于|发布于|回复于|Posted on|楼主|沙发|板凳|\\d+\\s?[楼#])[\\s:：]*\\d{0,4}.{0,40}");

    private static final double WIDER = 1.5;
    private static final double FEW_SENTENCES = 60;

    private final PageLines page;
    private final Weights weights;

    BodyFinder(PageLines page, Weights weights) {
        this.page = page;
        this.weights = weights;
    }

    /**
     * A body.
     *
     * @param text paragraphs joined by {@code \n}
     * @param element that was chosen
     * @param from index of its first line
     * @param to index after its last line
     * @param weight what it weighs
     */
    record Body(String text, Element element, int from, int to, double weight) {}

    @Nullable Body find() {
        double[] prefix = weights.prefix();
        double[] sentences = sentencePrefix();
        PageLines.Range best = null;
        double most = 0;
        for (PageLines.Range range : page.ranges()) {
            double sum = sum(prefix, range);
            boolean more = sum > most * 1.02 + 3;
            if (more && (best == null || !onlyAddsScraps(range, best, sentences))) {
                most = sum;
                best = range;
            }
        }
        return best == null ? null : within(widened(best));
    }

    private double[] sentencePrefix() {
        double[] prefix = new double[page.lines().size() + 1];
        for (int i = 0; i + 1 < prefix.length; i++) {
            boolean counts = page.lines().get(i).endsSentence();
            prefix[i + 1] = prefix[i] + (counts ? Math.max(0, weights.at(i)) : 0);
        }
        return prefix;
    }

    private static double sum(double[] prefix, PageLines.Range range) {
        return prefix[range.to()] - prefix[range.from()];
    }

    /** Around a text that is complete, labels and titles add weight but no sentence. */
    private static boolean onlyAddsScraps(
            PageLines.Range outer, PageLines.Range inner, double[] sentences) {
        boolean around = outer.from() <= inner.from() && outer.to() >= inner.to();
        double held = sum(sentences, inner);
        return around && held > FEW_SENTENCES && sum(sentences, outer) < held + 3;
    }

    /**
     * An article laid out in several boxes has parts beside the heaviest one: an element around it
     * is taken when the heaviest run of lines within weighs clearly more.
     */
    private PageLines.Range widened(PageLines.Range inner) {
        PageLines.Range best = inner;
        double most = weight(heaviestRun(inner));
        for (PageLines.Range range : page.ranges()) {
            boolean around = range.from() <= best.from() && range.to() >= best.to();
            if (around && range.depth() < best.depth()) {
                double weight = weight(heaviestRun(range));
                if (weight > most * WIDER + 20) {
                    most = weight;
                    best = range;
                }
            }
        }
        return best;
    }

    /** Of whole sentences only: titles of other articles add up, but end in no full stop. */
    private double weight(int[] run) {
        double sum = 0;
        for (int i = run[0]; i < run[1]; i++) {
            sum += page.lines().get(i).endsSentence() ? weights.at(i) : 0;
        }
        return sum;
    }

    private Body within(PageLines.Range range) {
        int[] run = heaviestRun(range);
        int to = beforeSecondPost(run[0], run[1]);
        List<String> paragraphs = new ArrayList<>();
        double weight = 0;
        for (int i = run[0]; i < to; i++) {
            weight += weights.at(i);
            if (belongs(i, run[0], to)) {
                paragraphs.add(page.lines().get(i).text());
            }
        }
        String text = String.join("\n", paragraphs);
        return new Body(text, range.element(), run[0], to, weight);
    }

    /** The run of lines with the greatest sum, by Kadane's scan. */
    private int[] heaviestRun(PageLines.Range range) {
        double sum = 0;
        double most = 0;
        int start = range.from();
        int[] run = {range.from(), range.from()};
        for (int i = range.from(); i < range.to(); i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += weights.at(i);
            if (sum > most) {
                most = sum;
                run[0] = start;
                run[1] = i + 1;
            }
        }
        return run;
    }

    /** A thread of a forum repeats "posted at" for every post; only the first is the article. */
    private int beforeSecondPost(int from, int to) {
        for (int i = from; i < to; i++) {
            String text = page.lines().get(i).text();
            if (text.length() < 50 && FLOOR.matcher(text).matches() && enough(from, i)) {
                return withoutHead(from, i);
            }
        }
        return to;
    }

    /** The name and rank of the next author stand before the time of the post. */
    private int withoutHead(int from, int to) {
        int end = to;
        while (end > from + 1) {
            Line line = page.lines().get(end - 1);
            if (line.units() >= 8 || line.sentenceMarks() > 0) {
                return end;
            }
            end--;
        }
        return end;
    }

    private boolean enough(int from, int to) {
        double units = 0;
        for (int i = from; i < to; i++) {
            units += Math.max(0, weights.at(i));
        }
        return units > 30;
    }

    private boolean belongs(int index, int from, int to) {
        Line line = page.lines().get(index);
        if (line.attachment()) {
            return true;
        }
        String text = line.text();
        boolean edge = index < from + 4 || index >= to - 8;
        if (line.hidden() || weights.isAround(index) || Noise.isEditor(text)) {
            return false;
        }
        if (edge && (Noise.isCredit(text) || Noise.isFooter(line))) {
            return false;
        }
        if (Noise.isTool(text) && !(text.matches("\\d{1,3}") && !edge)) {
            return false;
        }
        return !Noise.isMore(text) && !strayLink(line, index);
    }

    /** Links that fill their line are the article's only where they stand alone in its text. */
    private boolean strayLink(Line line, int index) {
        if (line.linkShare() < 0.8) {
            return false;
        }
        boolean list = line.owner().closest("li, dd, dt") != null;
        return list || filled(index - 1) || filled(index + 1);
    }

    private boolean filled(int index) {
        return index >= 0
                && index < page.lines().size()
                && page.lines().get(index).linkShare() > 0.8;
    }
}
