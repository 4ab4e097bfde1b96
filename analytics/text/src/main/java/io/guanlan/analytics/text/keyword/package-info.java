/** The words that tell what one text is about. */
@NullMarked
package io.guanlan.analytics.text.keyword;

import org.jspecify.annotations.NullMarked;
