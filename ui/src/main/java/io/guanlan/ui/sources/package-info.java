/**
 * Sources: what is crawled, how it is doing, and everything a person may do about it. {@link
 * io.guanlan.ui.sources.SourceService} is the door.
 */
@NullMarked
package io.guanlan.ui.sources;

import org.jspecify.annotations.NullMarked;
