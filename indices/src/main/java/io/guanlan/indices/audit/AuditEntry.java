package io.guanlan.indices.audit;

import java.time.Instant;

/**
 * Somebody did something.
 *
 * @param id unique
 * @param at when
 * @param actor login, or {@code system}
 * @param action verb in the past, for example {@code source.paused}
 * @param object kind and id of what it was done to, for example {@code source/portal}
 * @param detail what changed, in words; no secrets
 */
public record AuditEntry(
        String id, Instant at, String actor, String action, String object, String detail) {}
