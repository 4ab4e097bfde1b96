package io.guanlan.analytics.text.proofread;

import io.guanlan.indices.article.Span;
import io.guanlan.indices.finding.Finding;

/**
 * Something the proofreader objects to.
 *
 * @param place where it stands
 * @param mark what is wrong with it
 */
public record Mistake(Span place, Finding.Mark mark) {}
