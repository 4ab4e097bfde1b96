package io.guanlan.ui.security;

import io.guanlan.analytics.text.proofread.Masking;
import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleHits;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Content;
import io.guanlan.indices.article.Insight;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * What of the archive somebody may see. Letters from citizens are for those who handle them (clerks
 * and administrators); to everybody else they do not exist: not in lists, counts, or by id.
 * Personal numbers are masked in whatever is shown of one, see docs/decisions/0005.
 */
@Service
public class ArticleAccess {

    private static final Set<Channel> PUBLIC = EnumSet.complementOf(EnumSet.of(Channel.LETTER));

    /** Matches nothing, since no document id looks like this. */
    private static final Set<String> NOTHING = Set.of("-");

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

    /** Whether personal numbers in a kept page are shown to whoever asks. */
    public boolean seesNumbers() {
        return staff.isAny(Role.CLERK, Role.ADMIN);
    }

    /**
     * The text with the middle of every personal number starred. Its length stays, so offsets into
     * it stay true.
     */
    public static String mask(String text) {
        return Masking.mask(text);
    }

    /**
     * The article as it is shown, whoever asks: personal numbers are masked in everything that was
     * written or imported. Only for showing; similar articles are sought by the original.
     */
    public static Article masked(Article article) {
        Insight insight = article.insight();
        return new Article(
                article.id(),
                article.origin(),
                masked(article.content()),
                article.times(),
                article.engagement(),
                new Insight(
                        insight.analyzer(),
                        new Insight.Words(
                                mask(insight.words().title()), mask(insight.words().body())),
                        masked(insight.sentiment()),
                        insight.keywords(),
                        insight.entities(),
                        insight.regions(),
                        insight.fingerprint(),
                        insight.findings(),
                        insight.reprint()),
                article.snapshotId(),
                masked(article.extras()));
    }

    /** As {@link #masked(Article)}; snippets are masked as they stand in the whole text. */
    public static ArticleHits.Hit masked(ArticleHits.Hit hit) {
        String body = hit.article().content().body();
        return new ArticleHits.Hit(
                masked(hit.article()),
                hit.score(),
                hit.title(),
                hit.body().stream()
                        .map(s -> new ArticleHits.Snippet(Masking.mask(body, s.text()), s.marks()))
                        .toList());
    }

    private static Content masked(Content content) {
        return new Content(
                mask(content.title()),
                mask(content.body()),
                content.author() == null ? null : mask(content.author()),
                content.credit() == null ? null : mask(content.credit()),
                content.attachments().stream()
                        .map(file -> new Content.Attachment(mask(file.name()), file.url()))
                        .toList(),
                content.images());
    }

    private static Insight.Tone masked(Insight.Tone tone) {
        return new Insight.Tone(
                tone.label(),
                tone.score(),
                tone.confidence(),
                tone.evidence().stream()
                        .map(
                                one ->
                                        new Insight.Evidence(
                                                one.span(), mask(one.text()), one.weight()))
                        .toList());
    }

    private static Map<String, String> masked(Map<String, String> extras) {
        Map<String, String> masked = new LinkedHashMap<>();
        extras.forEach((name, value) -> masked.put(name, mask(value)));
        return masked;
    }
}
