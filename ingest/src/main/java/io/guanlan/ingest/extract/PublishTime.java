package io.guanlan.ingest.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among what a page says about its time, in the order of trust: page tags, JSON-LD and
 * common meta elements, a labelled line, {@code time} elements, any dated line near the title,
 * scripts, the address. A day without a time of day takes it from the next one that names the same
 * day.
 */
final class PublishTime {

    private static final Pattern IN_PATH =
            Pattern.compile(
                    "/((?:19|20)\\d{2})[-/_]?(0\\d|1[0-2]|[1-9](?=[-/_]))[-/_]?([0-2]\\d|3[01])(?=[/_.-]|$)"
                            + "|[/_]t?((?:19|20)\\d{2})(0\\d|1[0-2])([0-2]\\d|3[01])(?:\\d{6})?[_/.-]"
                            + "|/art/((?:19|20)\\d{2})/(\\d{1,2})/(\\d{1,2})/"
                            + "|/([012]\\d)/(0\\d|1[0-2])([0-2]\\d|3[01])/");

    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:published_time",
        "datepublished",
        "og:release_date",
        "publish_date",
        "publish-date",
        "pub_date",
        "dc.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "date",
        "sailthru.date",
        "parsely-pub-date",
        "bytedance:published_time",
        "weibo:article:create_at",
        "publishtime",
        "publish_time",
        "releasedate"
    };

    private final WrittenTime times;
    private final List<Candidate> candidates = new ArrayList<>();

    PublishTime(WrittenTime times) {
        this.times = times;
    }

    /** A time and where it was found. */
    record Candidate(WrittenTime.Found found, String method) {}

    /** The most trusted time, or null. */
    @Nullable Candidate choose(
            PageDom page, MetaTags meta, StructuredData data, PageFacts facts, ScriptText scripts) {
        add(meta.first("pubdate", "publishdate"), "page_tags");
        add(data.published(), "json_ld");
        add(meta.first(PUBLISHED), "meta");
        if (facts.labelled()) {
            add(facts.time(), "visible_line");
        }
        addTimeElements(page.document());
        add(facts.time(), "visible_line");
        add(scripts.time(times), "script");
        add(inPath(page.url()), "url");
        add(meta.first("apub:time", "article:modified_time", "og:updated_time"), "meta");
        return candidates.isEmpty() ? null : exact(candidates.getFirst());
    }

    private Candidate exact(Candidate first) {
        if (first.found().exact()) {
            return first;
        }
        return candidates.stream()
                .filter(c -> c.found().exact() && c.found().day().equals(first.found().day()))
                .findFirst()
                .orElse(first);
    }

    private void add(@Nullable String value, String method) {
        Instant instant = times.parse(value);
        if (instant != null) {
            LocalDate day = instant.atZone(WrittenTime.ZONE).toLocalDate();
            boolean exact = !day.atStartOfDay(WrittenTime.ZONE).toInstant().equals(instant);
            add(new WrittenTime.Found(instant, exact, 0, 0), method);
        }
    }

    private void add(WrittenTime.@Nullable Found found, String method) {
        if (found != null) {
            candidates.add(new Candidate(found, method));
        }
    }

    private void addTimeElements(Document document) {
        Element marked = document.selectFirst("[itemprop=datePublished], time[pubdate]");
        Element time = marked != null ? marked : only(document);
        if (time != null) {
            String value = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
            add(value.isBlank() ? time.text() : value, "time_element");
        }
    }

    /** Several time elements belong to comments and related articles as well. */
    private static @Nullable Element only(Document document) {
        List<Element> all = document.getElementsByTag("time");
        boolean first = !all.isEmpty() && all.getFirst().closest("article, header") != null;
        return first || all.size() == 1 ? all.getFirst() : null;
    }

    /**
     * The day in an address such as {@code /2024-05/12/}, {@code t20240512_} or {@code
     * /art/2024/5/12/}.
     */
    @Nullable String inPath(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        Matcher matcher = IN_PATH.matcher(path < 0 ? "" : url.substring(path));
        while (matcher.find()) {
            for (int group = 1; group <= 10; group += 3) {
                if (matcher.group(group) != null) {
                    String day =
                            (group == 10 ? "20" : "")
                                    + matcher.group(group)
                                    + "-"
                                    + matcher.group(group + 1)
                                    + "-"
                                    + matcher.group(group + 2);
                    if (times.parse(day) != null) {
                        return day;
                    }
                }
            }
        }
        return null;
    }
}
