/** What a command shows while it works. */
@NullMarked
package io.guanlan.deploy.standalone.terminal;

import org.jspecify.annotations.NullMarked;
