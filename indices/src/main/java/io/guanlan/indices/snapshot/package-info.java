/** Snapshots: the compressed bytes of a page as it was fetched. */
@NullMarked
package io.guanlan.indices.snapshot;

import org.jspecify.annotations.NullMarked;
