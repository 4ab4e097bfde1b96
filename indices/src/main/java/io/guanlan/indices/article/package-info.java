/** Articles: what was published, where, when, and what the analyser says about it. */
@NullMarked
package io.guanlan.indices.article;

import org.jspecify.annotations.NullMarked;
