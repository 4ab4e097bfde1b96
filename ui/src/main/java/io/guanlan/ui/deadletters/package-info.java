/**
 * Dead letters: what could not be processed, why, and another try. {@link
 * io.guanlan.ui.deadletters.DeadLetterService} is the door.
 */
@NullMarked
package io.guanlan.ui.deadletters;

import org.jspecify.annotations.NullMarked;
