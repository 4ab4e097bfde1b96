/** Messages nobody could process, on their way to the list a person works through. */
@NullMarked
package io.guanlan.analytics.deadletter;

import org.jspecify.annotations.NullMarked;
