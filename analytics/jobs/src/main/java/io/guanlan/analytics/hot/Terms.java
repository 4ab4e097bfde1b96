package io.guanlan.analytics.hot;

import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.Insight;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The words of one article that may become hot: named things, keywords, words of the headline. */
final class Terms {

    private static final int MOST = 15;
    private static final int LONGEST = 20;

    private Terms() {}

    /** At most 15, most telling first. */
    static Collection<String> of(Article article) {
        Set<String> terms = new LinkedHashSet<>();
        Insight insight = article.insight();
        insight.keywords().stream().limit(8).forEach(k -> add(k.term(), terms));
        insight.entities().stream().limit(5).forEach(e -> add(e.name(), terms));
        for (String word : insight.words().title().split(" ")) {
            add(word, terms);
        }
        insight.keywords().stream().skip(8).forEach(k -> add(k.term(), terms));
        terms.remove(article.origin().source());
        return terms;
    }

    private static void add(String term, Set<String> terms) {
        if (terms.size() < MOST && tells(term)) {
            terms.add(term);
        }
    }

    /**
     * Two characters or more, and not a number: 2024年, 3.5% and A1 are in every second headline.
     */
    private static boolean tells(String term) {
        return term.length() >= 2
                && term.length() <= LONGEST
                && term.codePoints().filter(Terms::isHan).count() >= 2
                && term.codePoints().noneMatch(Character::isDigit);
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
