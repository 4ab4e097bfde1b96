/**
 * How the instance itself is: its processes, freshness, what waits. For administrators and duty.
 */
@NullMarked
package io.guanlan.ui.operations;

import org.jspecify.annotations.NullMarked;
