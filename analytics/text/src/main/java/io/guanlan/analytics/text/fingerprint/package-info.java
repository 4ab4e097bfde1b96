/** Hashes that are equal for copies and close for near-copies. */
@NullMarked
package io.guanlan.analytics.text.fingerprint;

import org.jspecify.annotations.NullMarked;
