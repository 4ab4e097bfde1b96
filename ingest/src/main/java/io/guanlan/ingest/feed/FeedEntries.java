package io.guanlan.ingest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndPerson;
import io.guanlan.ingest.extract.CanonicalUrl;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries of parsed RSS and Atom feeds. */
final class FeedEntries {

    private final String feedUrl;

    FeedEntries(String feedUrl) {
        this.feedUrl = feedUrl;
    }

    List<FeedEntry> of(WireFeed feed) throws ExtractionException {
        return switch (feed) {
            case Channel channel -> ofChannel(channel);
            case Feed atom -> ofAtom(atom);
            default -> throw new ExtractionException("no feed: " + feed.getFeedType());
        };
    }

    private List<FeedEntry> ofChannel(Channel channel) {
        String base = base(channel.getLink());
        List<FeedEntry> entries = new ArrayList<>();
        for (Item item : channel.getItems()) {
            String guid = item.getGuid() == null ? null : item.getGuid().getValue();
            String url = firstUrl(base, item.getLink(), absolute(item.getUri()), absolute(guid));
            if (url != null) {
                entries.add(
                        new FeedEntry(
                                url, title(item.getTitle()), html(item), time(item), author(item)));
            }
        }
        return List.copyOf(entries);
    }

    private static @Nullable String html(Item item) {
        String content = item.getContent() == null ? null : item.getContent().getValue();
        String summary = item.getDescription() == null ? null : item.getDescription().getValue();
        return longer(content, summary);
    }

    private static @Nullable Instant time(Item item) {
        DCModule dublin = dublinCore(item.getModules());
        Date date =
                item.getPubDate() != null || dublin == null ? item.getPubDate() : dublin.getDate();
        return date == null ? null : date.toInstant();
    }

    private static @Nullable String author(Item item) {
        DCModule dublin = dublinCore(item.getModules());
        return name(
                item.getAuthor() != null || dublin == null
                        ? item.getAuthor()
                        : dublin.getCreator());
    }

    private static @Nullable DCModule dublinCore(List<Module> modules) {
        return modules.stream()
                .filter(DCModule.class::isInstance)
                .map(DCModule.class::cast)
                .findFirst()
                .orElse(null);
    }

    private List<FeedEntry> ofAtom(Feed feed) {
        String base = base(link(feed.getAlternateLinks()));
        List<FeedEntry> entries = new ArrayList<>();
        for (Entry entry : feed.getEntries()) {
            String url =
                    firstUrl(
                            base,
                            link(entry.getAlternateLinks()),
                            link(entry.getOtherLinks()),
                            absolute(entry.getId()));
            if (url != null) {
                Date date =
                        entry.getPublished() != null ? entry.getPublished() : entry.getUpdated();
                entries.add(
                        new FeedEntry(
                                url,
                                title(entry.getTitle()),
                                html(entry),
                                date == null ? null : date.toInstant(),
                                author(entry)));
            }
        }
        return List.copyOf(entries);
    }

    private static @Nullable String html(Entry entry) {
        String content =
                entry.getContents().stream().map(Content::getValue).findFirst().orElse(null);
        return longer(content, entry.getSummary() == null ? null : entry.getSummary().getValue());
    }

    private static @Nullable String author(Entry entry) {
        return entry.getAuthors().stream().findFirst().map(SyndPerson::getName).orElse(null);
    }

    private static @Nullable String link(List<Link> links) {
        return links.stream().findFirst().map(Link::getHref).orElse(null);
    }

    private String base(@Nullable String link) {
        String base = link == null ? null : CanonicalUrl.resolve(feedUrl, link);
        return base == null ? feedUrl : base;
    }

    private static @Nullable String firstUrl(String base, @Nullable String... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .map(candidate -> CanonicalUrl.resolve(base, candidate.strip()))
                .filter(url -> url != null)
                .findFirst()
                .orElse(null);
    }

    /** Keys are often no addresses; only those that are can stand in for a link. */
    static @Nullable String absolute(@Nullable String key) {
        return key != null && key.strip().matches("(?i)https?://.+") ? key : null;
    }

    static @Nullable String longer(@Nullable String a, @Nullable String b) {
        String longer = a == null || (b != null && b.length() > a.length()) ? b : a;
        return longer == null || longer.isBlank() ? null : longer.strip();
    }

    static String title(@Nullable String title) {
        return title == null ? "" : PlainText.ofMarkup(title);
    }

    static @Nullable String name(@Nullable String name) {
        return name == null || name.isBlank() ? null : PlainText.ofMarkup(name);
    }
}
