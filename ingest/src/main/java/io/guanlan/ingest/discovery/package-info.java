/** What a feed, a list page or a sitemap offers, in one form whatever its kind. */
@NullMarked
package io.guanlan.ingest.discovery;

import org.jspecify.annotations.NullMarked;
