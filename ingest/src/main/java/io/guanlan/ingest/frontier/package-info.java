/** What is to be fetched next, over all hosts: newest first, each host at its own pace. */
@NullMarked
package io.guanlan.ingest.frontier;

import org.jspecify.annotations.NullMarked;
