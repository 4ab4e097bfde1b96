/**
 * Crawl state: one document for each URL the crawler knows. Written and read by the crawler only.
 */
@NullMarked
package io.guanlan.indices.page;

import org.jspecify.annotations.NullMarked;
