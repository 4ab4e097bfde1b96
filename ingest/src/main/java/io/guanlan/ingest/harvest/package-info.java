/** From an address to the stream: fetch, extract, publish when changed, remember. */
@NullMarked
package io.guanlan.ingest.harvest;

import org.jspecify.annotations.NullMarked;
