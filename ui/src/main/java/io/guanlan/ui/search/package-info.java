/**
 * Search: the whole archive by query language, filters, time and trend, with every state of the
 * page in its address. {@link io.guanlan.ui.search.SearchService} is the door for data, {@link
 * io.guanlan.ui.search.SearchState} for links from elsewhere.
 */
@NullMarked
package io.guanlan.ui.search;

import org.jspecify.annotations.NullMarked;
