package io.guanlan.ingest.source;

import java.util.concurrent.atomic.LongAdder;

/** What the crawler did since it started. Thread-safe. */
final class Counters {

    final LongAdder fetched = new LongAdder();
    final LongAdder published = new LongAdder();
    final LongAdder failed = new LongAdder();
    final LongAdder deadLetters = new LongAdder();
}
