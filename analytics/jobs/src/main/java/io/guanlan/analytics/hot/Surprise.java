package io.guanlan.analytics.hot;

/**
 * How surprising a count is, given the word's own past and the pace of the stream.
 *
 * <p>Two explanations are tried and both must fail. By time: the word comes so often in a window of
 * this length. By share: the word is in such a share of all articles, and the stream is as busy as
 * it is; this one protects a young instance whose first crawl brings a week at once. Until that
 * crawl has brought a past of some articles, nothing surprises. The spread is that of a count
 * (Poisson), widened by how unevenly the word came in the past and by how little past there is to
 * judge from.
 *
 * @param expected articles that the past explains
 * @param score standard deviations above it, half an article taken off since counts are whole
 */
record Surprise(double expected, double score) {

    /** Half a mention in this many articles is what we believe of a word never seen before. */
    private static final double PRIOR_ARTICLES = 50;

    private static final double PRIOR_MENTIONS = 0.5;

    /** Articles before the window without which nothing is surprising: first learn, then speak. */
    private static final long LEAST_PAST = 50;

    /** Keeps a word with no expectation at all from being infinitely surprising. */
    private static final double LEAST_VARIANCE = 0.25;

    /**
     * Measures one count.
     *
     * @param count articles with the word in the window
     * @param past articles with the word before it
     * @param squares see {@link History#squares}, over the same past
     */
    static Surprise of(long count, long past, double squares, Pace pace) {
        if (pace.past() < LEAST_PAST) {
            return new Surprise(count, 0);
        }
        double windows = Math.max(1, pace.windows());
        double byTime = past / windows;
        double byShare = pace.window() * (past + PRIOR_MENTIONS) / (pace.past() + PRIOR_ARTICLES);
        double expected = Math.max(byTime, byShare);
        double uneven = Math.max(0, squares / windows - byTime * byTime - byTime);
        double unknown = expected * expected / (past + PRIOR_MENTIONS);
        double variance = expected + uneven + unknown + LEAST_VARIANCE;
        return new Surprise(expected, (count - 0.5 - expected) / Math.sqrt(variance));
    }
}
