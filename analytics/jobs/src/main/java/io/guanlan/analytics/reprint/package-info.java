/** Recognises copies: which articles are the same text passed on. */
@NullMarked
package io.guanlan.analytics.reprint;

import org.jspecify.annotations.NullMarked;
