package io.guanlan.indices.topic;

import java.time.Instant;

/**
 * A saved query in the topic rule language.
 *
 * @param id stable id
 * @param name as shown to people
 * @param query the rule
 * @param owner login of its owner
 * @param updatedAt last change
 */
public record TopicRule(String id, String name, String query, String owner, Instant updatedAt) {}
