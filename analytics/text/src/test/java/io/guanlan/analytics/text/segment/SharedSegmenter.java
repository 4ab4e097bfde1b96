package io.guanlan.analytics.text.segment;

/** One segmenter for all tests: it takes half a second to load. */
public final class SharedSegmenter {

    private static final Segmenter SEGMENTER = new Segmenter();

    private SharedSegmenter() {}

    public static Segmenter get() {
        return SEGMENTER;
    }

    public static Words cut(String text) {
        return SEGMENTER.cut(text);
    }
}
