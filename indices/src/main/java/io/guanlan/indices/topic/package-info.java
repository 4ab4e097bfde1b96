/** Saved topic rules. */
@NullMarked
package io.guanlan.indices.topic;

import org.jspecify.annotations.NullMarked;
