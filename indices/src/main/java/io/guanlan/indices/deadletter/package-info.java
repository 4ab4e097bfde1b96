/** What could not be processed, with its reason, until somebody retries or discards it. */
@NullMarked
package io.guanlan.indices.deadletter;

import org.jspecify.annotations.NullMarked;
