/**
 * From bytes to text: what a fetched page says (title, body, publish time, outlet), which articles
 * a list page offers, and the plain text of documents. The only importer of Jsoup.
 */
@NullMarked
package io.guanlan.ingest.extract;

import org.jspecify.annotations.NullMarked;
