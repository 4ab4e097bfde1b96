package io.guanlan.analytics.text.entity;

import io.guanlan.analytics.text.segment.Tag;
import io.guanlan.analytics.text.segment.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds places the dictionary lacks, which fall apart into characters: two or three single
 * characters before the kind of a place, such as 东·湾·区. One is believed when the text says it
 * again, when it stands right behind another place, or where a place is expected.
 */
public final class UnlistedPlaces {

    private static final Set<String> KINDS =
            Set.of("市", "区", "县", "镇", "乡", "村", "街道", "社区", "路", "街", "大道", "新区", "水库");

    /** Never part of a name here, though single characters. */
    private static final String STOPS =
            "的了在是和与及到从向对把被将等各该本全这那某每有无不未已又也都为于以由其他她它我你们个几两名位户条座所处去来让给就还则并或但而要会能可使用住市区县镇乡村路街说称至往离进出经沿靠过当使跟同被叫按据依因由禁养片挂报炮轨厂馆";

    private static final Set<String> CUES =
            Set.of(
                    "在", "位于", "来到", "前往", "家住", "赶赴", "到", "至", "从", "沿", "途经", "关于", "地处", "赴",
                    "走进", "与", "和");

    private static final int LONGEST_STEM = 3;

    private UnlistedPlaces() {}

    /**
     * A text whose unlisted places are single words.
     *
     * @param title words of the title
     * @param body words of the body
     */
    public record Placed(Words title, Words body) {}

    /** Joins the places of one text; the offsets of all other words stay. */
    public static Placed join(Words title, Words body) {
        List<Candidate> inTitle = candidates(title);
        List<Candidate> inBody = candidates(body);
        Map<String, Integer> counts = new HashMap<>();
        inTitle.forEach(c -> counts.merge(c.name(), 1, Integer::sum));
        inBody.forEach(c -> counts.merge(c.name(), 1, Integer::sum));
        return new Placed(joined(title, inTitle, counts), joined(body, inBody, counts));
    }

    private record Candidate(Words.Range range, String name, boolean expected) {}

    private static Words joined(
            Words words, List<Candidate> candidates, Map<String, Integer> counts) {
        List<Words.Range> ranges = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.expected() || counts.getOrDefault(candidate.name(), 0) > 1) {
                ranges.add(candidate.range());
            }
        }
        return ranges.isEmpty() ? words : words.merged(ranges, Tag.PLACE);
    }

    private static List<Candidate> candidates(Words words) {
        List<Candidate> found = new ArrayList<>();
        int previousEnd = -1;
        for (int i = 2; i < words.size(); i++) {
            if (!KINDS.contains(words.word(i))) {
                continue;
            }
            int from = stem(words, i, previousEnd);
            if (from >= 0) {
                int start = words.start(from);
                String name = words.text().substring(start, words.end(i));
                boolean behindPlace = from == previousEnd || behindPlace(words, from);
                found.add(
                        new Candidate(
                                new Words.Range(from, i + 1),
                                name,
                                behindPlace || expected(words, from)));
                previousEnd = i + 1;
            }
        }
        return found;
    }

    /** First word of the stem before {@code kind}, or -1. */
    private static int stem(Words words, int kind, int least) {
        int from = kind;
        while (from > 0
                && from > least
                && kind - from < LONGEST_STEM
                && stemCharacter(words, from - 1)) {
            from--;
        }
        boolean cut = from > 0 && from > least && stemCharacter(words, from - 1);
        return kind - from < 2 || cut ? -1 : from;
    }

    private static boolean stemCharacter(Words words, int i) {
        Tag tag = words.tag(i);
        return words.length(i) == 1
                && tag != Tag.MARK
                && tag != Tag.LATIN
                && tag != Tag.NUMBER
                && STOPS.indexOf(words.first(i)) < 0;
    }

    private static boolean behindPlace(Words words, int from) {
        return from > 0 && words.tag(from - 1) == Tag.PLACE;
    }

    private static boolean expected(Words words, int from) {
        if (from == 0) {
            return true;
        }
        Tag before = words.tag(from - 1);
        return before == Tag.MARK
                || before == Tag.TIME
                || (before == Tag.VERB && words.length(from - 1) > 1)
                || CUES.contains(words.word(from - 1));
    }
}
