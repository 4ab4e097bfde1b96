package io.guanlan.ui.search;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.article.Trend;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.chart.Hue;
import io.guanlan.ui.kit.chart.TrendData;
import io.guanlan.ui.kit.chart.TrendData.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** What the bars of a trend are made of. */
public enum TrendSplit {
    SENTIMENT,
    CHANNEL;

    /** The numbers for the chart; layers without a single article are left out. */
    public TrendData toData(Trend trend) {
        List<Series> layers = this == SENTIMENT ? bySentiment(trend) : byChannel(trend);
        return new TrendData(
                trend.interval(),
                trend.buckets().stream().map(Trend.Bucket::from).toList(),
                layers.stream().filter(layer -> layer.total() > 0).toList());
    }

    private static List<Series> bySentiment(Trend trend) {
        List<Series> layers = new ArrayList<>();
        for (Sentiment sentiment : Sentiment.values()) {
            layers.add(
                    new Series(
                            sentiment.key(),
                            Messages.text("kit.sentiment." + sentiment.key()),
                            Hue.valueOf(sentiment.name()),
                            values(trend, b -> b.sentiments().getOrDefault(sentiment, 0L))));
        }
        return layers;
    }

    private static List<Series> byChannel(Trend trend) {
        List<Series> layers = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            layers.add(
                    new Series(
                            channel.key(),
                            Messages.text("kit.channel." + channel.key()),
                            Hue.valueOf(channel.name()),
                            values(trend, b -> b.channels().getOrDefault(channel, 0L))));
        }
        return layers;
    }

    private static List<Long> values(Trend trend, ToLongFunction<Trend.Bucket> value) {
        return trend.buckets().stream().mapToLong(value).boxed().toList();
    }
}
