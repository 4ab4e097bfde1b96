package io.guanlan.ingest.extract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article offered by a list page.
 *
 * @param url absolute and canonical
 * @param title full title where the page gives one, else the visible text
 * @param publishedAt date beside the link or in its address, or null
 */
public record FoundLink(String url, String title, @Nullable Instant publishedAt) {}
