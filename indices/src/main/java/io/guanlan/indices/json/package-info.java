/** How records become JSON, the same in messages and in the index. */
@NullMarked
package io.guanlan.indices.json;

import org.jspecify.annotations.NullMarked;
