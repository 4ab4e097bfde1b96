/** The jobs, one class each, and the process that runs them. */
@NullMarked
package io.guanlan.analytics.job;

import org.jspecify.annotations.NullMarked;
