package io.guanlan.analytics.text.proofread;

import io.guanlan.analytics.text.segment.Words;

/** One family of rules. Implementations are thread-safe. */
@FunctionalInterface
interface Check {

    /** Reports every objection to one field. */
    void run(Words words, Report report);
}
