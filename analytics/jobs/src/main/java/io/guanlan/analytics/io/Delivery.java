package io.guanlan.analytics.io;

import io.guanlan.indices.store.Write;

/**
 * A write on its way to the store.
 *
 * @param write what is to be written
 * @param key how a dead letter names it when the store refuses: URL or id
 */
public record Delivery(Write write, String key) {}
