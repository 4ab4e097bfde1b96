/** The trail of who did what: written by every feature, read by administrators. */
@NullMarked
package io.guanlan.ui.audit;

import org.jspecify.annotations.NullMarked;
