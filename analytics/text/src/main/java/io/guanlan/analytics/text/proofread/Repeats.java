package io.guanlan.analytics.text.proofread;

import io.guanlan.analytics.text.segment.Tag;
import io.guanlan.analytics.text.segment.Words;
import io.guanlan.indices.article.Severity;

/** Finds words and marks that were typed twice. */
final class Repeats implements Check {

    private static final Report.Voice WORD =
            new Report.Voice("duplicate", Severity.GENERAL, "duplicate-word", "字词重复，疑为多打（校对常识）");
    private static final Report.Voice MARKS =
            new Report.Voice(
                    "punctuation",
                    Severity.STYLE,
                    "punctuation-repeated",
                    "标点重复或连用不当（GB/T 15834—2011《标点符号用法》）");

    /** Single words that never follow themselves, unlike 慢慢 or 天天. */
    private static final String NEVER_DOUBLED = "的了在和与及或被将从向于以而并但";

    private static final String DISTINCT_MARKS = "，。、；：";

    @Override
    public void run(Words words, Report report) {
        for (int i = 1; i < words.size(); i++) {
            if (words.tag(i) == Tag.MARK) {
                marks(words, i, report);
            } else if (words.length(i) == words.length(i - 1) && doubled(words, i)) {
                int start = words.start(i - 1);
                report.add(WORD, start, words.end(i), words.written(i));
            }
        }
    }

    private static boolean doubled(Words words, int i) {
        if (words.length(i) == 1) {
            char c = words.first(i);
            return c == words.first(i - 1)
                    && NEVER_DOUBLED.indexOf(c) >= 0
                    && words.tag(i - 1) != Tag.MARK
                    && !neighbour(words, i - 2, c)
                    && !neighbour(words, i + 1, c)
                    && !(c == '了' && finished(words, i))
                    && !(c == '的' && i > 1 && words.tag(i - 2) == Tag.MARK);
        }
        boolean thing = words.tag(i) == Tag.BODY || words.tag(i) == Tag.FUNCTION;
        boolean playful = words.first(i) == words.folded()[words.start(i) + 1];
        return thing && !playful && words.id(i) >= 0 && words.id(i) == words.id(i - 1);
    }

    /** As in 跑不了了, where the first 了 belongs to the verb, or at the end of a clause. */
    private static boolean finished(Words words, int i) {
        boolean end = i + 1 == words.size() || words.tag(i + 1) == Tag.MARK;
        char before = i > 1 ? words.folded()[words.end(i - 2) - 1] : ' ';
        return end || before == '不' || before == '得';
    }

    /** More than two in a row is play, not a slip. */
    private static boolean neighbour(Words words, int i, char c) {
        return i >= 0 && i < words.size() && words.first(i) == c;
    }

    private static void marks(Words words, int i, Report report) {
        char one = words.text().charAt(words.start(i - 1));
        char two = words.text().charAt(words.start(i));
        if (DISTINCT_MARKS.indexOf(one) < 0 || DISTINCT_MARKS.indexOf(two) < 0) {
            return;
        }
        boolean longer = mark(words, i - 2) || mark(words, i + 1);
        if (!longer && !(one == '。' && two == '。')) {
            report.add(MARKS, words.start(i - 1), words.end(i), null);
        }
    }

    private static boolean mark(Words words, int i) {
        return i >= 0
                && i < words.size()
                && DISTINCT_MARKS.indexOf(words.text().charAt(words.start(i))) >= 0;
    }
}
