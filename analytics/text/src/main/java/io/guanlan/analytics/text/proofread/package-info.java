/** Error words: lists and rules that name what is wrong, how bad it is and why. */
@NullMarked
package io.guanlan.analytics.text.proofread;

import org.jspecify.annotations.NullMarked;
