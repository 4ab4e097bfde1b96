/** Real Elasticsearch and Kafka from Maven artifacts, each its own child process. */
@NullMarked
package io.guanlan.services;

import org.jspecify.annotations.NullMarked;
