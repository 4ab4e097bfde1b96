/** The subcommands of {@code ./guanlan}: what they take, what they print, how they end. */
@NullMarked
package io.guanlan.deploy.standalone.command;

import org.jspecify.annotations.NullMarked;
