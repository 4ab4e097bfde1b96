/**
 * Parts that every view is made of: page frame, badges, formats, empty and error states, dialogs,
 * CSV, live readings. Knows no feature.
 */
@NullMarked
package io.guanlan.ui.kit;

import org.jspecify.annotations.NullMarked;
