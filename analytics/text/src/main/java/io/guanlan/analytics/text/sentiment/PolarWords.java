package io.guanlan.analytics.text.sentiment;

import io.guanlan.indices.article.Sentiment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words whose bare mention colours a headline or a letter. They label texts for training where
 * nobody did; the shipped analyser does not look at them.
 */
final class PolarWords {

    private static final String RESOURCE = "polar.tsv";

    private final Map<String, List<String>> kinds;

    private PolarWords(Map<String, List<String>> kinds) {
        this.kinds = kinds;
    }

    static PolarWords shipped() {
        Map<String, List<String>> kinds = new HashMap<>();
        try (InputStream in = PolarWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (@Nullable String line = reader.readLine();
                    line != null;
                    line = reader.readLine()) {
                String[] cells = line.trim().split("\\s+", -1);
                if (!line.startsWith("#") && cells.length > 1) {
                    kinds.put(cells[0], List.of(cells).subList(1, cells.length));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
        }
        return new PolarWords(kinds);
    }

    /** How many different complaint words a text has. */
    int complaints(String text) {
        return count("complaint", text);
    }

    /** Label of a headline, or null when its words disagree. */
    @Nullable Sentiment label(String headline) {
        int bad = count("bad", headline);
        int good = count("good", headline);
        if (bad > 0 && good > 0) {
            return null;
        }
        if (bad == 0 && good == 0) {
            return count("doubtful", headline) > 0 ? null : Sentiment.NEUTRAL;
        }
        return bad > 0 ? Sentiment.NEGATIVE : Sentiment.POSITIVE;
    }

    /** Label of a longer text with at least two words of one colour and none of the other. */
    @Nullable Sentiment strongLabel(String text) {
        int bad = count("bad", text);
        int good = count("good", text);
        if (Math.min(bad, good) > 0 || Math.max(bad, good) < 2) {
            return null;
        }
        return bad > good ? Sentiment.NEGATIVE : Sentiment.POSITIVE;
    }

    private int count(String kind, String text) {
        int count = 0;
        for (String word : kinds.getOrDefault(kind, List.of())) {
            if (text.contains(word)) {
                count++;
            }
        }
        return count;
    }
}
