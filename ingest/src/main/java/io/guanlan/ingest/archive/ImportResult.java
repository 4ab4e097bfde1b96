package io.guanlan.ingest.archive;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param read rows read
 * @param accepted rows handed to the sink
 * @param rejected rows refused
 * @param firstRejections the first hundred refusals
 * @param rejectedFile where every refused row stands with its reason, or null when none was
 */
public record ImportResult(
        long read,
        long accepted,
        long rejected,
        List<Rejection> firstRejections,
        @Nullable Path rejectedFile) {}
