/** Heartbeats of the processes of an instance. */
@NullMarked
package io.guanlan.indices.process;

import org.jspecify.annotations.NullMarked;
