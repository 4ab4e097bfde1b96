/**
 * One polite-to-itself HTTP GET: bounded in time and bytes, guarded against private addresses, and
 * answered by a sealed result instead of exceptions.
 */
@NullMarked
package io.guanlan.ingest.fetch;

import org.jspecify.annotations.NullMarked;
