/**
 * What a text means: a pure library without streams or servers. {@link
 * io.guanlan.analytics.text.TextAnalyzer} is the door.
 */
@NullMarked
package io.guanlan.analytics.text;

import org.jspecify.annotations.NullMarked;
