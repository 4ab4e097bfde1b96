package io.guanlan.ingest.discovery;

import java.util.List;

/**
 * What one list says.
 *
 * @param offers articles in its order, without repetitions
 * @param children further lists to read (sitemaps only)
 */
public record Reading(List<Offer> offers, List<String> children) {}
