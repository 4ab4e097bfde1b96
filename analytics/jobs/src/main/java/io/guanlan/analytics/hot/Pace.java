package io.guanlan.analytics.hot;

/**
 * How busy the whole stream is, against which one word is measured.
 *
 * @param window articles in the current window
 * @param past articles before it, as far back as history goes
 * @param windows how many window lengths that past covers
 */
public record Pace(long window, long past, double windows) {}
