/**
 * Settings of an instance: shipped defaults, {@code guanlan.yaml}, {@code GUANLAN_…} environment,
 * {@code --key=value}.
 */
@NullMarked
package io.guanlan.indices.settings;

import org.jspecify.annotations.NullMarked;
