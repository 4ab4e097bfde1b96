package io.guanlan.ingest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import io.guanlan.ingest.extract.ExtractionException;
import io.guanlan.ingest.extract.FetchedBytes;
import io.guanlan.ingest.extract.TextDecoder;
import io.guanlan.ingest.extract.WrittenTime;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;

/**
 * Reads RSS, Atom and JSON Feed, whatever the server called them. Thread-safe.
 *
 * <p>Document types are dropped before parsing, so no entity of the feed's own is ever expanded;
 * dates are read by {@link WrittenTime}, since feeds write them in every form.
 */
public final class FeedReader {

    private final WrittenTime times;

    /** A reader on the system's clock. */
    public FeedReader() {
        this(Clock.systemUTC());
    }

    /**
     * A reader.
     *
     * @param clock tells which publish times lie in the future and are therefore not believed
     */
    public FeedReader(Clock clock) {
        times = new WrittenTime(clock);
    }

    /**
     * Entries in the order of the feed; those without an address are left out.
     *
     * @throws ExtractionException when the bytes are no feed
     */
    public List<FeedEntry> read(FetchedBytes feed) throws ExtractionException {
        String text = TextDecoder.decode(feed.body(), feed.contentType()).text().strip();
        if (text.isEmpty()) {
            throw new ExtractionException("no feed: the answer is empty");
        }
        if (text.startsWith("{")) {
            return new JsonFeed(times).read(text, feed.url());
        }
        refuseHtml(text);
        Document document = SafeXml.parse(text);
        FeedDates.normalise(document, times);
        return new FeedEntries(feed.url()).of(wire(document));
    }

    private static void refuseHtml(String text) throws ExtractionException {
        String start = text.substring(0, Math.min(200, text.length())).toLowerCase(Locale.ROOT);
        if (!start.startsWith("<")
                || start.startsWith("<!doctype html")
                || start.startsWith("<html")) {
            throw new ExtractionException("no feed: the answer is a page or text");
        }
    }

    private static WireFeed wire(Document document) throws ExtractionException {
        try {
            return new WireFeedInput(false, Locale.ROOT).build(document);
        } catch (FeedException | IllegalArgumentException | IllegalStateException e) {
            throw new ExtractionException("no feed: " + e.getMessage(), e);
        }
    }
}
