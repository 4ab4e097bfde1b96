package io.guanlan.analytics.text.keyword;

import io.guanlan.analytics.text.segment.Segmenter;
import io.guanlan.analytics.text.segment.Tag;
import io.guanlan.analytics.text.segment.Words;
import io.guanlan.indices.article.Insight.Keyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Picks keywords by how often a word occurs here, how rare it is elsewhere and what kind it is.
 * Words of the title count more, and so do those of the opening. Thread-safe.
 */
public final class KeywordExtractor {

    /** Most keywords of one text. */
    public static final int MOST = 12;

    /** Words more frequent than this (share e^-6.5, about 1 in 700) are about nothing. */
    private static final double COMMON = 6.5;

    /** Rarer words are not more telling, only rarer. */
    private static final double RARE = 13;

    private static final double TITLE = 3;
    private static final double OPENING = 1.5;
    private static final int OPENING_UNITS = 200;

    private static final Set<String> EMPTY = emptyWords();

    private final Segmenter segmenter;

    /** Takes the rarity of words from the segmenter's dictionary. */
    public KeywordExtractor(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    /**
     * Keywords of one text, best first; the best has weight 1.
     *
     * @param people names of people in the text, whose parts are no keywords
     */
    public List<Keyword> extract(Words title, Words body, Collection<String> people) {
        Map<String, Double> weights = new HashMap<>();
        count(title, TITLE, TITLE, weights);
        count(body, OPENING, 1, weights);
        weights.keySet().removeIf(word -> people.stream().anyMatch(name -> name.contains(word)));
        List<Map.Entry<String, Double>> ranked = new ArrayList<>(weights.entrySet());
        ranked.sort(
                Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
        List<Keyword> keywords = new ArrayList<>(MOST);
        for (Map.Entry<String, Double> entry : ranked) {
            if (keywords.size() == MOST) {
                break;
            }
            double weight = entry.getValue() / ranked.getFirst().getValue();
            keywords.add(new Keyword(entry.getKey(), Math.round(weight * 1000) / 1000.0));
        }
        return List.copyOf(keywords);
    }

    private void count(Words words, double opening, double rest, Map<String, Double> weights) {
        for (int i = 0; i < words.size(); i++) {
            double telling = telling(words, i);
            if (telling > 0) {
                double place = words.start(i) < OPENING_UNITS ? opening : rest;
                weights.merge(words.word(i), telling * place, Double::sum);
            }
        }
    }

    private double telling(Words words, int i) {
        Tag tag = words.tag(i);
        if (words.length(i) < 2 || tag.empty() || EMPTY.contains(words.word(i))) {
            return 0;
        }
        if (tag == Tag.LATIN && code(words, i)) {
            return 0;
        }
        int id = words.id(i);
        double rarity = id < 0 ? RARE - COMMON : Math.min(segmenter.cost(id), RARE) - COMMON;
        return Math.max(0, rarity) * kind(tag);
    }

    /** Numbers of people and things, some of them personal, are never shown as keywords. */
    private static boolean code(Words words, int i) {
        int digits = 0;
        for (int at = words.start(i); at < words.end(i); at++) {
            digits += Character.isDigit(words.folded()[at]) ? 1 : 0;
        }
        return digits > 3 || words.length(i) > 24;
    }

    private static Set<String> emptyWords() {
        try (InputStream in = KeywordExtractor.class.getResourceAsStream("empty-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("resource empty-words.txt is missing");
            }
            Set<String> words = new HashSet<>();
            for (String line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.startsWith("#")) {
                    words.addAll(List.of(line.split(" ", -1)));
                }
            }
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException("resource empty-words.txt cannot be read", e);
        }
    }

    private static double kind(Tag tag) {
        return switch (tag) {
            case NOUN, PROPER, PERSON, ORGANISATION -> 1;
            case ACTION, BODY -> 0.8;
            case PLACE, ABROAD, JOB, LATIN -> 0.5;
            case VERB, IDIOM -> 0.45;
            case ADJECTIVE -> 0.3;
            default -> 0;
        };
    }
}
