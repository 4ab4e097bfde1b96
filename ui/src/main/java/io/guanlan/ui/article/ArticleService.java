package io.guanlan.ui.article;

import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleHits;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.finding.Finding;
import io.guanlan.indices.finding.FindingRepository;
import io.guanlan.indices.snapshot.SnapshotRepository;
import io.guanlan.ui.security.ArticleAccess;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** One article with everything known about it, for those who may see it. */
@Service
public class ArticleService {

    private static final int REPRINTS = 100;
    private static final int SIMILAR = 8;

    private final ArticleRepository articles;
    private final FindingRepository findings;
    private final SnapshotRepository snapshots;
    private final ArticleAccess access;

    ArticleService(
            ArticleRepository articles,
            FindingRepository findings,
            SnapshotRepository snapshots,
            ArticleAccess access) {
        this.articles = articles;
        this.findings = findings;
        this.snapshots = snapshots;
        this.access = access;
    }

    /**
     * Everything about one article, personal numbers masked.
     *
     * @param article its current revision
     * @param findings error words in reading order
     * @param reprints the group of near-duplicates, earliest first, the article itself included
     * @param similar other articles about the same thing
     */
    public record Dossier(
            Article article,
            List<Finding> findings,
            List<Article> reprints,
            List<ArticleHits.Hit> similar) {}

    /** Empty when there is none, or none that whoever asks may see. */
    public Optional<Dossier> find(String id) {
        return articles.find(id).filter(access::visible).map(this::gather);
    }

    private Dossier gather(Article article) {
        return new Dossier(
                ArticleAccess.masked(article),
                findings.ofArticle(article.id()),
                articles.reprints(article, REPRINTS).stream()
                        .filter(access::visible)
                        .map(ArticleAccess::masked)
                        .toList(),
                articles.similar(article, SIMILAR).stream()
                        .filter(hit -> access.visible(hit.article()))
                        .map(ArticleAccess::masked)
                        .toList());
    }

    /**
     * A kept page of an article that whoever asks may see. It is evidence and kept as it was; those
     * who do not work with personal numbers see it with them masked.
     */
    public Optional<KeptPage> snapshot(String snapshotId) {
        return snapshots
                .find(snapshotId)
                .filter(kept -> articles.find(kept.articleId()).filter(access::visible).isPresent())
                .map(KeptPage::of)
                .map(page -> access.seesNumbers() ? page : page.masked());
    }
}
