/** Files into the stream: JSON Lines, CSV, TSV and folders of HTML. */
@NullMarked
package io.guanlan.ingest.archive;

import org.jspecify.annotations.NullMarked;
