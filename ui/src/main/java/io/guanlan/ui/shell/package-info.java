/**
 * What surrounds every view: page set-up, menu, state of the instance, error views. Imports no
 * feature; a view joins the menu by its {@code @Menu} annotation, whose title is a message key.
 */
@NullMarked
package io.guanlan.ui.shell;

import org.jspecify.annotations.NullMarked;
