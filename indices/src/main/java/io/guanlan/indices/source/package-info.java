/** Sources to crawl and the health of each, as the crawler last saw it. */
@NullMarked
package io.guanlan.indices.source;

import org.jspecify.annotations.NullMarked;
