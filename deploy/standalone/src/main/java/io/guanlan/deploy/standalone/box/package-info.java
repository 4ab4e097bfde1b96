/** One whole instance on this machine: which processes it has, their order, their state on disk. */
@NullMarked
package io.guanlan.deploy.standalone.box;

import org.jspecify.annotations.NullMarked;
