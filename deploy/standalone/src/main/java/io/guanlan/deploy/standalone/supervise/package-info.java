/**
 * Keeps child processes running: starts them in groups, restarts what dies with growing pauses,
 * stops all in reverse order. Knows nothing of what the children do.
 */
@NullMarked
package io.guanlan.deploy.standalone.supervise;

import org.jspecify.annotations.NullMarked;
