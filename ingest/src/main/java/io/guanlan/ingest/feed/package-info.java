/** What sites announce of themselves: RSS, Atom and JSON feeds, sitemaps. */
@NullMarked
package io.guanlan.ingest.feed;

import org.jspecify.annotations.NullMarked;
