/** The one door to Elasticsearch: connection, index contract, idempotent bulk writing. */
@NullMarked
package io.guanlan.indices.store;

import org.jspecify.annotations.NullMarked;
