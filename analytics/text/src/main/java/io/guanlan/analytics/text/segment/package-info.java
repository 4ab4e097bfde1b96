/** Cuts Chinese text into tagged words; the only importer of HanLP. */
@NullMarked
package io.guanlan.analytics.text.segment;

import org.jspecify.annotations.NullMarked;
