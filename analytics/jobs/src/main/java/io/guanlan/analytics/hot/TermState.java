package io.guanlan.analytics.hot;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything kept of one word. It ends by itself: see {@link HotTerms}.
 *
 * @param past mentions of the last eight days
 * @param refs articles of the current window, at most 100, newest first
 * @param pace of the stream at the last mention
 * @param told count at the last report, or 0 when the word is not hot
 * @param timer when it is looked at next
 */
public record TermState(History past, List<Ref> refs, Pace pace, long told, long timer) {

    static final TermState NEW =
            new TermState(History.EMPTY, List.of(), new Pace(0, 0, 0), 0, Long.MIN_VALUE);

    /** With one more mention. */
    TermState plus(Mention mention, long bucket, boolean inWindow) {
        long at = mention.article().at();
        return new TermState(
                past.plus(Math.floorDiv(at, bucket) * bucket),
                inWindow ? joined(mention.article()) : refs,
                mention.pace(),
                told,
                timer);
    }

    private List<Ref> joined(Ref added) {
        List<Ref> all = new ArrayList<>(refs.size() + 1);
        boolean placed = false;
        for (Ref ref : refs) {
            if (!placed && ref.at() <= added.at()) {
                all.add(added);
                placed = true;
            }
            if (!ref.id().equals(added.id())) {
                all.add(ref);
            }
        }
        if (!placed) {
            all.add(added);
        }
        return all.size() <= HotSettings.REFS
                ? all
                : new ArrayList<>(all.subList(0, HotSettings.REFS));
    }

    /** Without what is too old to matter. */
    TermState trimmed(long windowFrom, long horizon) {
        return new TermState(
                past.since(horizon),
                new ArrayList<>(refs.stream().filter(ref -> ref.at() >= windowFrom).toList()),
                pace,
                told,
                timer);
    }

    TermState told(long count) {
        return new TermState(past, refs, pace, count, timer);
    }

    TermState next(long when) {
        return new TermState(past, refs, pace, told, when);
    }
}
