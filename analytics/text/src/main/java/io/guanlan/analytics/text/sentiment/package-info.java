/** The attitude a text takes: the trained model, its evidence, its training and its measurement. */
@NullMarked
package io.guanlan.analytics.text.sentiment;

import org.jspecify.annotations.NullMarked;
