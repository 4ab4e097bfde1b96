/** Findings of the proofreader: one document for each error word in one article. */
@NullMarked
package io.guanlan.indices.finding;

import org.jspecify.annotations.NullMarked;
