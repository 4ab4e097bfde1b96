package io.guanlan.analytics.text.proofread;

import io.guanlan.indices.article.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word that should not stand in a text.
 *
 * @param id stable name, stored with findings
 * @param kind group of rules, as in {@code Finding.Mark}
 * @param severity how bad
 * @param wrong the word, as written
 * @param right what should stand there, or null when that depends
 * @param reason why, with its source
 * @param unless longer words around it in which it is right
 */
record Rule(
        String id,
        String kind,
        Severity severity,
        String wrong,
        @Nullable String right,
        String reason,
        List<String> unless) {

    /** Whether the occurrence is part of a longer word that is right. */
    boolean excused(CharSequence text, int start) {
        for (String longer : unless) {
            int inside = longer.indexOf(wrong);
            while (inside >= 0) {
                if (stands(text, start - inside, longer)) {
                    return true;
                }
                inside = longer.indexOf(wrong, inside + 1);
            }
        }
        return false;
    }

    private static boolean stands(CharSequence text, int at, String word) {
        if (at < 0 || at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
