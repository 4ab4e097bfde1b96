/** Test fetches for people who are about to add a source: everything is shown, nothing is kept. */
@NullMarked
package io.guanlan.ingest.probe;

import org.jspecify.annotations.NullMarked;
