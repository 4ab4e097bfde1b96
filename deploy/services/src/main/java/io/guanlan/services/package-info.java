/**
 * Real Elasticsearch and Kafka from Maven artifacts, each its own child process. {@link
 * io.guanlan.services.Servers} finds and describes them, {@link io.guanlan.services.RunningServer}
 * runs one, {@link io.guanlan.services.TestServers} hands a pair to tests.
 */
@NullMarked
package io.guanlan.services;

import org.jspecify.annotations.NullMarked;
