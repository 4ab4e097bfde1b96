/**
 * Finds the words of a large list in a text: a double-array trie and the automaton on top of it.
 */
@NullMarked
package io.guanlan.analytics.text.automaton;

import org.jspecify.annotations.NullMarked;
