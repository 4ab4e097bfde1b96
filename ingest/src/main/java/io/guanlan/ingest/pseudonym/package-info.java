/** Handles of private persons become keyed hashes before anything is kept. */
@NullMarked
package io.guanlan.ingest.pseudonym;

import org.jspecify.annotations.NullMarked;
