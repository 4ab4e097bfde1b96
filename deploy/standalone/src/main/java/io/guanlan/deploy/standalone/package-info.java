/**
 * Everything on one machine. {@link io.guanlan.deploy.standalone.Launcher} is what {@code
 * ./guanlan} runs.
 */
@NullMarked
package io.guanlan.deploy.standalone;

import org.jspecify.annotations.NullMarked;
