/**
 * Charts: typed descriptions of what to show, drawn in the browser. The only room that knows the
 * chart library, and only through one script.
 */
@NullMarked
@NamedInterface("chart")
package io.guanlan.ui.kit.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
