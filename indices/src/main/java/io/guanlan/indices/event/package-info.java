/** Hot topics and hot terms found in the stream. */
@NullMarked
package io.guanlan.indices.event;

import org.jspecify.annotations.NullMarked;
