/**
 * Overview: the state of things at a glance, live. {@link io.guanlan.ui.overview.OverviewService}
 * is the door: it reads once for everybody who looks.
 */
@NullMarked
package io.guanlan.ui.overview;

import org.jspecify.annotations.NullMarked;
