/** What comes in: the crawler process and the doors of its rooms. */
@NullMarked
package io.guanlan.ingest;

import org.jspecify.annotations.NullMarked;
