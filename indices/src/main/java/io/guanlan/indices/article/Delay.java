package io.guanlan.indices.article;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long articles took from being published to being fetched.
 *
 * @param articles how many say when they were published, exact
 * @param median half of them took no longer; of a large number, taken from a sample. Null when
 *     there is none
 */
public record Delay(long articles, @Nullable Duration median) {}
