/** Measures the shipped analyser and extractor on labelled data. */
@NullMarked
package io.guanlan.deploy.standalone.evaluate;

import org.jspecify.annotations.NullMarked;
