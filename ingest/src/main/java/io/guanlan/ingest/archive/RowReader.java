package io.guanlan.ingest.archive;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Content;
import io.guanlan.indices.article.Engagement;
import io.guanlan.indices.article.Origin;
import io.guanlan.indices.article.Times;
import io.guanlan.indices.wire.DocumentIds;
import io.guanlan.indices.wire.RawDocument;
import io.guanlan.ingest.extract.CanonicalUrl;
import io.guanlan.ingest.extract.PageExtractor;
import io.guanlan.ingest.extract.WrittenTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes raw documents of rows. */
final class RowReader {

    private static final Pattern PERSON =
            Pattern.compile(
                    "(?i).*(?:user|nick|screen_?name|account|author|uid|phone|mobile|e?mail|id_?card|address"
                            + "|用户|昵称|姓名|网友|账号|作者|电话|手机|邮箱|身份证|住址).*");

    private final ImportOptions options;
    private final ColumnMap columns;
    private final String dataSet;
    private final UnaryOperator<String> hash;
    private final WrittenTime times;
    private final RowHtml pages;
    private final Instant now;

    RowReader(
            ImportOptions options,
            ColumnMap columns,
            String dataSet,
            UnaryOperator<String> hash,
            Clock clock) {
        this.options = options;
        this.columns = columns;
        this.dataSet = dataSet;
        this.hash = hash;
        times = new WrittenTime(clock);
        pages = new RowHtml(new PageExtractor(clock));
        now = clock.instant();
    }

    RawDocument read(Row row) throws RowException {
        if (row.fault() != null) {
            throw new RowException("row", row.fault());
        }
        ColumnMap.Fields fields = columns.apply(row.columns());
        Map<String, String> values = fields.values();
        Channel channel = channel(values.get("channel"));
        RowHtml.Page page = pages.read(values, url(values.get("url")));
        String url = page.url();
        String key = identity(url, values.get("id"));
        String source = source(values.get("source"), url, page);
        Origin origin = new Origin(url, host(url), null, source, channel, options.batch());
        Instant published = published(values.get("published_at"), page.publishedAt());
        return new RawDocument(
                RawDocument.VERSION,
                key,
                origin,
                content(page.content(), values.get("author"), channel),
                Times.of(published, now),
                engagement(values),
                page.capture(),
                extras(fields.extras(), channel));
    }

    private static @Nullable String url(@Nullable String value) throws RowException {
        try {
            return value == null ? null : CanonicalUrl.of(value);
        } catch (IllegalArgumentException e) {
            throw new RowException("url", String.valueOf(e.getMessage()));
        }
    }

    private String identity(@Nullable String url, @Nullable String id) throws RowException {
        if (url != null) {
            return DocumentIds.ofUrl(url);
        }
        if (id == null) {
            throw new RowException("id", "neither url nor id is given");
        }
        return DocumentIds.ofKey(dataSetName(), id.strip());
    }

    private String dataSetName() {
        return options.source() == null ? dataSet : options.source();
    }

    private String host(@Nullable String url) {
        return url == null ? dataSetName() : CanonicalUrl.host(url);
    }

    private String source(@Nullable String named, @Nullable String url, RowHtml.Page page) {
        if (named != null) {
            return named.strip();
        }
        if (options.source() != null) {
            return options.source();
        }
        String credit = page.content().credit();
        return url != null ? CanonicalUrl.host(url) : credit != null ? credit : dataSet;
    }

    private Channel channel(@Nullable String value) throws RowException {
        try {
            if (value != null) {
                return Channel.of(value.strip());
            }
            return options.channel() == null ? Channel.MAINSTREAM : options.channel();
        } catch (IllegalArgumentException e) {
            throw new RowException("channel", String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Instant published(@Nullable String value, @Nullable Instant ofPage)
            throws RowException {
        if (value == null) {
            return ofPage;
        }
        Instant instant = times.parse(value);
        if (instant == null) {
            throw new RowException("published_at", "no time that can be: '" + value + "'");
        }
        return instant;
    }

    /** What private persons call themselves is never kept as written. */
    private Content content(Content content, @Nullable String author, Channel channel) {
        String name = author == null ? content.author() : author.strip();
        return new Content(
                content.title(),
                content.body(),
                name == null || !isPrivate(channel) ? name : hash.apply(name),
                content.credit(),
                content.attachments(),
                content.images());
    }

    private Map<String, String> extras(Map<String, String> extras, Channel channel) {
        if (!isPrivate(channel)) {
            return Map.copyOf(extras);
        }
        return extras.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                extra ->
                                        PERSON.matcher(extra.getKey()).matches()
                                                ? hash.apply(extra.getValue().strip())
                                                : extra.getValue(),
                                (a, b) -> a,
                                TreeMap::new));
    }

    private static boolean isPrivate(Channel channel) {
        return channel == Channel.NEWMEDIA || channel == Channel.LETTER;
    }

    private static Engagement engagement(Map<String, String> values) throws RowException {
        long reposts = count(values, "reposts");
        long comments = count(values, "comments");
        long likes = count(values, "likes");
        return reposts + comments + likes == 0
                ? Engagement.NONE
                : new Engagement(reposts, comments, likes);
    }

    private static long count(Map<String, String> values, String column) throws RowException {
        String value = values.get(column);
        if (value == null) {
            return 0;
        }
        String digits = value.strip().replace(",", "").replace("，", "");
        long unit = digits.endsWith("万") ? 10_000 : digits.endsWith("亿") ? 100_000_000 : 1;
        try {
            double number = Double.parseDouble(digits.replaceAll("[万亿+]+$", ""));
            if (number >= 0 && number * unit < 1e15) {
                return Math.round(number * unit);
            }
        } catch (NumberFormatException e) {
            throw new RowException(column, "not a number: '" + value + "'");
        }
        throw new RowException(column, "not a count: '" + value + "'");
    }
}
