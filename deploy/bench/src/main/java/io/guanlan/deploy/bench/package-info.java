/**
 * How fast: measures a running instance beside its limits in one run, since machines are noisy and
 * only ratios travel.
 */
@NullMarked
package io.guanlan.deploy.bench;

import org.jspecify.annotations.NullMarked;
