package io.guanlan.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How much each line speaks for being part of the article: sentences positive by their length,
 * links, footers and tools negative, short lines nearly nothing.
 *
 * <p>The names of elements (footer, comment, TRS_Editor…) are hints that strengthen or weaken; a
 * name that would disqualify most of the text of the page is not believed.
 */
final class Weights {

    private final PageLines page;
    private final double[] weight;
    private final boolean[] around;
    private final int titleLine;

    private Weights(PageLines page, int titleLine) {
        this.page = page;
        this.titleLine = titleLine;
        weight = new double[page.lines().size()];
        around = new boolean[weight.length];
    }

    /**
     * Weighs the lines of a page.
     *
     * @param titleLine index of the line that shows the title, or -1
     * @param description of the page, or null: the article often starts with it
     */
    static Weights of(PageLines page, int titleLine, @Nullable String description) {
        Weights weights = new Weights(page, titleLine);
        weights.weighLines();
        weights.weighHeadsOfLinks();
        weights.weighTeasers();
        weights.weighNames();
        weights.weighPlace();
        weights.weighDescription(description);
        return weights;
    }

    double at(int line) {
        return weight[line];
    }

    /** Whether the line stands in an element whose name says that it only surrounds articles. */
    boolean isAround(int line) {
        return around[line];
    }

    /** Sums over all lines before an index. */
    double[] prefix() {
        double[] prefix = new double[weight.length + 1];
        for (int i = 0; i < weight.length; i++) {
            prefix[i + 1] = prefix[i] + weight[i];
        }
        return prefix;
    }

    private void weighLines() {
        for (int i = 0; i < weight.length; i++) {
            weight[i] = i == titleLine ? -10 : weigh(page.lines().get(i));
        }
    }

    private static double weigh(Line line) {
        double units = line.units();
        if (line.hidden()) {
            return 0;
        }
        if (Noise.isFooter(line)) {
            return -20 - Math.min(units, 60);
        }
        if (line.attachment()) {
            return 2;
        }
        String text = line.text();
        if (line.linkShare() > 0.5) {
            return -4 - 1.5 * Math.min(units, 50);
        }
        if (Noise.isMore(text) || Noise.isTool(text)) {
            return -12;
        }
        if (Noise.isEditor(text) || Noise.isCredit(text) || PageFacts.isInfoLine(text)) {
            return -8;
        }
        return weighWords(line, units);
    }

    private static double weighWords(Line line, double units) {
        int marks = line.sentenceMarks();
        double own = units * (1 - line.linkShare());
        if (marks > 0 && units >= 10) {
            return own + 4 * Math.min(marks, 3);
        }
        return units >= 25 ? 0.6 * own : 0.25 * own;
    }

    /** A short line above links is their heading. */
    private void weighHeadsOfLinks() {
        List<Line> lines = page.lines();
        for (int i = 0; i + 1 < weight.length; i++) {
            Line next = lines.get(i + 1);
            boolean shortLine = lines.get(i).units() < 12 && weight[i] > 0;
            if (shortLine && linksFollow(i + 1) && !next.attachment()) {
                weight[i] = -4;
            }
        }
    }

    private boolean linksFollow(int from) {
        Line first = page.lines().get(from);
        if (first.linkShare() <= 0.5 || first.units() < 4) {
            return false;
        }
        boolean second = from + 1 < weight.length && page.lines().get(from + 1).linkShare() > 0.5;
        return second || first.links() >= 3;
    }

    /**
     * Neighbours of one kind that each begin with a link and go on in words announce other
     * articles. Where most of the page is like that, it is what the page is about.
     */
    private void weighTeasers() {
        double[] prefix = positivePrefix();
        List<PageLines.Range> teasers = new ArrayList<>();
        double sum = 0;
        for (PageLines.Range range : page.ranges()) {
            if (isTeaser(range) && hasLikeNeighbour(range.element())) {
                teasers.add(range);
                sum += prefix[range.to()] - prefix[range.from()];
            }
        }
        if (sum < 0.5 * prefix[weight.length]) {
            teasers.forEach(range -> surround(range, List.of()));
        }
    }

    private boolean isTeaser(PageLines.Range range) {
        int length = range.to() - range.from();
        Line first = page.lines().get(range.from());
        return length >= 2
                && length <= 6
                && first.linkShare() > 0.9
                && first.units() >= 5
                && !first.attachment();
    }

    private static boolean hasLikeNeighbour(Element element) {
        return isLike(element, element.nextElementSibling())
                || isLike(element, element.previousElementSibling());
    }

    private static boolean isLike(Element a, @Nullable Element b) {
        return b != null
                && a.normalName().equals(b.normalName())
                && a.className().equals(b.className())
                && b.selectFirst("a[href]") != null;
    }

    private void weighNames() {
        Noise noise = new Noise();
        double[] prefix = positivePrefix();
        double all = prefix[weight.length];
        List<PageLines.Range> surrounding = new ArrayList<>();
        List<PageLines.Range> bodies = new ArrayList<>();
        for (PageLines.Range range : page.ranges()) {
            int verdict = noise.verdict(range.element());
            double share = (prefix[range.to()] - prefix[range.from()]) / Math.max(1, all);
            if (verdict < 0 && share < 0.5) {
                surrounding.add(range);
            } else if (verdict > 0) {
                bodies.add(range);
            }
        }
        surrounding.forEach(range -> surround(range, bodies));
        bodies.forEach(this::strengthen);
    }

    private double[] positivePrefix() {
        double[] prefix = new double[weight.length + 1];
        for (int i = 0; i < weight.length; i++) {
            prefix[i + 1] = prefix[i] + Math.max(0, weight[i]);
        }
        return prefix;
    }

    private void surround(PageLines.Range range, List<PageLines.Range> bodies) {
        boolean holdsBody =
                bodies.stream()
                        .anyMatch(body -> body.from() >= range.from() && body.to() <= range.to());
        for (int i = range.from(); i < range.to() && !holdsBody; i++) {
            if (!around[i] && !page.lines().get(i).attachment()) {
                around[i] = true;
                weight[i] = weight[i] > 0 ? -0.3 * weight[i] - 2 : weight[i];
            }
        }
    }

    private void strengthen(PageLines.Range body) {
        for (int i = body.from(); i < body.to(); i++) {
            weight[i] = weight[i] > 0 && !around[i] ? 1.6 * weight[i] + 2 : weight[i];
        }
    }

    /** What stands above the title, or far below behind lists of links, is rarely the article. */
    private void weighPlace() {
        double seen = 0;
        double links = 0;
        boolean behind = false;
        for (int i = 0; i < weight.length; i++) {
            Line line = page.lines().get(i);
            if (i < titleLine) {
                weight[i] = weight[i] > 0 ? 0.3 * weight[i] : weight[i];
                continue;
            }
            links = line.linkShare() > 0.5 ? links + line.units() : weight[i] > 20 ? 0 : links;
            behind |= seen > 60 && links > 60;
            if (behind && weight[i] > 0) {
                weight[i] *= 0.4;
            }
            seen += Math.max(0, weight[i]);
        }
    }

    private void weighDescription(@Nullable String description) {
        String start = description == null ? "" : start(description);
        if (start.length() < 8) {
            return;
        }
        for (int i = 0; i < weight.length; i++) {
            Line line = page.lines().get(i);
            if (i != titleLine && line.units() >= 10 && start(line.text()).startsWith(start)) {
                weight[i] = Math.max(weight[i], 0) + 60;
            }
        }
    }

    private static String start(String text) {
        String dense = text.replaceAll("[\\s\\u3000\\u00A0]+", "");
        return dense.substring(0, Math.min(12, dense.length()));
    }
}
