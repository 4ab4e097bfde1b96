package io.guanlan.analytics.reprint;

import io.guanlan.indices.article.Insight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides to which group an article belongs. Live articles and old ones (an archive being imported)
 * are remembered apart, so that a million old letters do not push today's news out; either is
 * compared with both.
 */
final class Matcher {

    /** From here on two texts are the same text passed on; below it they share phrases. */
    static final double SAME = 0.6;

    private final Memory live;
    private final Memory old;

    Matcher(Memory live, Memory old) {
        this.live = live;
        this.old = old;
    }

    /** A group, and whether the document was known before. */
    record Match(Insight.Reprint reprint, boolean revision) {}

    /**
     * Links one revision of a document and remembers it. A document that was linked before keeps
     * its group whatever became of its text.
     *
     * @param isLive which memory it goes into
     */
    Match link(String id, Insight.Fingerprint fingerprint, boolean isLive) {
        Member known = known(id);
        Member self = Member.of(id, known == null ? id : known.group(), fingerprint);
        Insight.Reprint reprint = known == null ? best(self) : again(known, self);
        (isLive ? live : old).put(self.inGroup(reprint.group()));
        return new Match(reprint, known != null);
    }

    private @Nullable Member known(String id) {
        Member member = live.find(id);
        return member == null ? old.find(id) : member;
    }

    private Insight.Reprint again(Member known, Member self) {
        if (known.group().equals(self.id())) {
            return new Insight.Reprint(self.id(), 1);
        }
        Member founder = known(known.group());
        return new Insight.Reprint(known.group(), founder == null ? 1 : self.similarity(founder));
    }

    private Insight.Reprint best(Member self) {
        Insight.Reprint best = new Insight.Reprint(self.id(), 1);
        double similarity = 0;
        for (Memory memory : List.of(live, old)) {
            for (int slot : memory.candidates(self).toArray()) {
                Member other = memory.at(slot);
                double found = self.similarity(other);
                if (found >= SAME && found > similarity) {
                    similarity = found;
                    best = new Insight.Reprint(other.group(), found);
                }
            }
        }
        return best;
    }
}
