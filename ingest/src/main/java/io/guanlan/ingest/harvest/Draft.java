package io.guanlan.ingest.harvest;

import io.guanlan.indices.page.Page.Hint;
import io.guanlan.indices.wire.RawDocument;

/**
 * A document ready to be published, if it is new.
 *
 * @param document the message
 * @param contentHash equal for revisions that say the same
 * @param hint to be remembered with the page
 */
record Draft(RawDocument document, String contentHash, Hint hint) {}
