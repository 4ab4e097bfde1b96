/** Where an instance lives: the installation it runs from, the directory that keeps its state. */
@NullMarked
package io.guanlan.deploy.standalone.instance;

import org.jspecify.annotations.NullMarked;
