/** Reads raw messages and judges them: what one document means, and what could not be read. */
@NullMarked
package io.guanlan.analytics.insight;

import org.jspecify.annotations.NullMarked;
