package io.guanlan.analytics.insight;

import io.guanlan.analytics.text.Analysis;
import io.guanlan.analytics.text.TextAnalyzer;
import io.guanlan.indices.article.Channel;

/** Stateless; the dictionaries live once in each JVM. */
record ShippedAnalyzer() implements Analyzer {

    private static final class Holder {
        private static final TextAnalyzer ANALYZER = TextAnalyzer.shipped();
    }

    @Override
    public Analysis analyze(String title, String body, Channel channel) {
        return Holder.ANALYZER.analyze(title, body, channel);
    }

    @Override
    public void warmUp() {
        Holder.ANALYZER.warmUp();
    }
}
