package io.guanlan.ui.security;

import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.Channel;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * What of the archive somebody may see. Letters from citizens are for those who handle them (clerks
 * and administrators); to everybody else they do not exist: not in lists, counts, or by id.
 * Personal numbers are masked in whatever leaves an article's own page.
 */
@Service
public class ArticleAccess {

    private static final Set<Channel> PUBLIC = EnumSet.complementOf(EnumSet.of(Channel.LETTER));

    /** Matches nothing, since no document id looks like this. */
    private static final Set<String> NOTHING = Set.of("-");

    /** Identity card, mobile phone, bank card: not part of a longer number. */
    private static final Pattern PERSONAL =
            Pattern.compile(
                    "(?<![0-9A-Za-z])(?:[1-9]\\d{16}[0-9Xx]|1[3-9]\\d{9}|[3-6]\\d{15,18})(?![0-9A-Za-z])");

    private final CurrentStaff staff;

    ArticleAccess(CurrentStaff staff) {
        this.staff = staff;
    }

    /** Whether letters are shown to whoever asks. */
    public boolean seesLetters() {
        return staff.isAny(Role.CLERK, Role.ADMIN);
    }

    /** The channels that are shown to whoever asks. */
    public Set<Channel> channels() {
        return seesLetters() ? EnumSet.allOf(Channel.class) : EnumSet.copyOf(PUBLIC);
    }

    /** The same query without what whoever asks may not see. Every search goes through here. */
    public ArticleQuery narrow(ArticleQuery query) {
        return seesLetters() ? query : withoutLetters(query);
    }

    /** As {@link #narrow} for somebody who may not see letters; for readings shared by all. */
    public ArticleQuery withoutLetters(ArticleQuery query) {
        ArticleQuery.Filter filter = query.filter();
        if (filter.channels().isEmpty()) {
            return query.withFilter(filter.withChannels(PUBLIC));
        }
        Set<Channel> allowed = EnumSet.copyOf(filter.channels());
        allowed.retainAll(PUBLIC);
        return query.withFilter(
                allowed.isEmpty() ? filter.withIds(NOTHING) : filter.withChannels(allowed));
    }

    /** Whether this document is shown to whoever asks. */
    public boolean visible(Article article) {
        return article.origin().channel() != Channel.LETTER || seesLetters();
    }

    /**
     * The text with the middle of every personal number starred. Its length stays, so offsets into
     * it stay true.
     */
    public static String mask(String text) {
        Matcher matcher = PERSONAL.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        do {
            for (int i = matcher.start() + 3; i < matcher.end() - 4; i++) {
                masked.setCharAt(i, '*');
            }
        } while (matcher.find());
        return masked.toString();
    }
}
