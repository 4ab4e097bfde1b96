package io.guanlan.deploy.standalone.command;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.guanlan.analytics.text.proofread.Masking;
import io.guanlan.deploy.standalone.box.Status;
import io.guanlan.deploy.standalone.instance.CommandException;
import io.guanlan.indices.article.Article;
import io.guanlan.indices.article.ArticleHits;
import io.guanlan.indices.article.ArticleQuery;
import io.guanlan.indices.article.ArticleRepository;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.query.QuerySyntaxException;
import io.guanlan.indices.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Searches the articles of a running instance, newest first.",
            "QUERY is the topic rule language: 供水 AND (停水 OR 爆管) NOT 招聘; empty finds everything."
        })
final class SearchCommand implements Callable<Integer> {

    private static final ZoneId SHOWN = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int PAGE = 100;

    @Parameters(index = "0", paramLabel = "QUERY", description = "What to look for.")
    private String query = "";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Not before: 2026-11-01, 2026-11-01T08:30 (Shanghai) or with offset.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Before: the same forms.")
    private @Nullable String to;

    @Option(
            names = "--sentiment",
            split = ",",
            paramLabel = "LABEL",
            description = "${COMPLETION-CANDIDATES}, in any case; several by comma.")
    private Set<Sentiment> sentiments = EnumSet.noneOf(Sentiment.class);

    @Option(
            names = "--channel",
            split = ",",
            paramLabel = "NAME",
            description = "${COMPLETION-CANDIDATES}, in any case; several by comma.")
    private Set<Channel> channels = EnumSet.noneOf(Channel.class);

    @Option(
            names = "--limit",
            defaultValue = "20",
            paramLabel = "N",
            description = "Most hits to print (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin private InstanceOptions instance = new InstanceOptions();

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw CommandException.usage("--limit must be at least 1");
        }
        ArticleQuery wanted =
                ArticleQuery.ALL
                        .withText(query)
                        .between(time("--from", from), time("--to", to))
                        .withFilter(
                                ArticleQuery.Filter.NONE
                                        .withChannels(channels)
                                        .withSentiments(sentiments));
        try (Store store = Store.open(instance.ofRunning())) {
            print(new ArticleRepository(store), wanted);
            return 0;
        } catch (QuerySyntaxException e) {
            throw CommandException.usage(String.valueOf(e.getMessage()));
        }
    }

    private void print(ArticleRepository articles, ArticleQuery wanted) throws IOException {
        int left = limit;
        String cursor = null;
        do {
            ArticleHits page = articles.search(wanted, Math.min(left, PAGE), cursor, false);
            for (ArticleHits.Hit hit : page.hits()) {
                if (json) {
                    System.out.println(
                            Status.JSON
                                    .writer()
                                    .without(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(hit.article()));
                } else {
                    printReadably(System.out, hit);
                }
            }
            left -= page.hits().size();
            cursor = page.cursor();
            if (!json && (left <= 0 || cursor == null)) {
                System.err.println(page.total() + " found");
            }
        } while (left > 0 && cursor != null);
    }

    private static void printReadably(PrintStream out, ArticleHits.Hit hit) {
        Article article = hit.article();
        out.println(
                "%s  %s  %s  %s"
                        .formatted(
                                MINUTES.format(article.times().at().atZone(SHOWN)),
                                article.origin().channel().key(),
                                article.insight().sentiment().label().key(),
                                article.origin().source()));
        out.println("  " + Masking.mask(article.content().title()));
        if (article.origin().url() != null) {
            out.println("  " + article.origin().url());
        }
        out.println("  " + snippet(hit));
        out.println();
    }

    private static String snippet(ArticleHits.Hit hit) {
        List<ArticleHits.Snippet> snippets = hit.body();
        String body = hit.article().content().body();
        String text = snippets.isEmpty() ? body : snippets.getFirst().text();
        String oneLine = Masking.mask(body, text).replaceAll("\\s+", " ").strip();
        return oneLine.length() <= 100 ? oneLine : oneLine.substring(0, 100) + "…";
    }

    private static @Nullable Instant time(String option, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(SHOWN).toInstant();
            }
            if (text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d")) {
                return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
            }
            return LocalDateTime.parse(text).atZone(SHOWN).toInstant();
        } catch (DateTimeParseException e) {
            throw CommandException.usage(
                    option
                            + ": expected a time such as 2026-11-01 or 2026-11-01T08:30:00+08:00, got '"
                            + text
                            + "'");
        }
    }
}
