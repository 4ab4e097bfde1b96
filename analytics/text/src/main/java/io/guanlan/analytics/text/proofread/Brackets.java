package io.guanlan.analytics.text.proofread;

import io.guanlan.analytics.text.segment.Words;
import io.guanlan.indices.article.Severity;

/**
 * Finds brackets, title marks and quotation marks without their other half. Each paragraph is
 * looked at by itself, but a kind that balances over the whole text is left alone, since a
 * quotation may run over paragraphs.
 */
final class Brackets implements Check {

    private static final Report.Voice UNPAIRED =
            new Report.Voice(
                    "punctuation",
                    Severity.GENERAL,
                    "punctuation-unpaired",
                    "括号、书名号或引号没有成对（GB/T 15834—2011《标点符号用法》）");

    private static final String OPEN = "（《“【〔〈「『";
    private static final String CLOSE = "）》”】〕〉」』";

    @Override
    public void run(Words words, Report report) {
        String text = words.text();
        int[] balance = new int[OPEN.length()];
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            int kind = opens(text.charAt(i));
            if (kind >= 0) {
                balance[kind] += balance[kind] > 0 && startsParagraph(text, i) ? 0 : 1;
                any = true;
                continue;
            }
            kind = closes(text.charAt(i));
            if (kind >= 0 && (balance[kind] > 0 || !listMarker(text, i))) {
                balance[kind]--;
                any = true;
            }
        }
        if (any) {
            for (int kind = 0; kind < balance.length; kind++) {
                if (balance[kind] == 1 || balance[kind] == -1) {
                    locate(text, kind, report);
                }
            }
        }
    }

    /** Each paragraph of a long quotation opens it anew. */
    private static boolean startsParagraph(String text, int at) {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    /** Half-width brackets count with the full-width ones, since editors mix them. */
    private static int opens(char c) {
        return c == '(' ? 0 : OPEN.indexOf(c);
    }

    private static int closes(char c) {
        return c == ')' ? 0 : CLOSE.indexOf(c);
    }

    /** Such as 1） or a) at the start of an item. */
    private static boolean listMarker(String text, int at) {
        if (closes(text.charAt(at)) != 0) {
            return false;
        }
        int start = at;
        while (start > 0 && start > at - 4 && marker(text.charAt(start - 1))) {
            start--;
        }
        if (start == at) {
            return at > 0 && ":;".indexOf(text.charAt(at - 1)) >= 0;
        }
        return start == 0 || opens(text.charAt(start - 1)) != 0;
    }

    private static boolean marker(char c) {
        return (c < 0x80 && Character.isLetterOrDigit(c))
                || "一二三四五六七八九十".indexOf(c) >= 0
                || (c >= '①' && c <= '⑳');
    }

    private static void locate(String text, int kind, Report report) {
        int start = 0;
        while (start <= text.length()) {
            int line = text.indexOf('\n', start);
            int end = line < 0 ? text.length() : line;
            int open = -1;
            for (int i = start; i < end; i++) {
                if (opens(text.charAt(i)) == kind) {
                    if (open >= 0) {
                        report.add(UNPAIRED, open, open + 1, null);
                        return;
                    }
                    open = i;
                } else if (closes(text.charAt(i)) == kind && (open >= 0 || !listMarker(text, i))) {
                    if (open < 0) {
                        report.add(UNPAIRED, i, i + 1, null);
                        return;
                    }
                    open = -1;
                }
            }
            if (open >= 0) {
                report.add(UNPAIRED, open, open + 1, null);
                return;
            }
            start = end + 1;
        }
    }
}
