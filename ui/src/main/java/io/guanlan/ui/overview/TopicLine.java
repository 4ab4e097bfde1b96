package io.guanlan.ui.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.search.SearchState;
import java.util.Locale;

/**
 * One hot topic: what, how many against how many expected, through which channels, how it reads.
 */
final class TopicLine extends Div {

    private static final long serialVersionUID = 1L;

    TopicLine(Overview.Topic topic) {
        addClassName("desk-topic");
        Span count = new Span(Formats.number(topic.count()));
        count.addClassName("desk-topic-count");
        Span times = new Span(expectation(topic));
        times.addClassName("desk-quiet");
        Div number = new Div(count, times);
        number.addClassName("desk-topic-number");
        Div words =
                new Div(
                        Lines.headline(
                                SearchState.ALL.withTopic(topic.id()).toHref(), topic.title()),
                        channels(topic),
                        bar(topic));
        words.addClassName("desk-topic-words");
        add(words, number);
    }

    private static String expectation(Overview.Topic topic) {
        return Messages.text(
                "overview.topic.expected", String.format(Locale.ROOT, "%.1f", topic.expected()));
    }

    private static Component channels(Overview.Topic topic) {
        Div row = new Div();
        row.addClassName("desk-topic-channels");
        for (Channel channel : Channel.values()) {
            int count = topic.channels().getOrDefault(channel.key(), 0);
            if (count > 0) {
                Span part = new Span(Messages.text("kit.channel." + channel.key()) + " " + count);
                part.addClassName("desk-dot-" + channel.key());
                row.add(part);
            }
        }
        Span since = new Span(Messages.text("overview.topic.since"));
        row.add(new Span(since, new Age(topic.firstAt())));
        return row;
    }

    private static Component bar(Overview.Topic topic) {
        Div bar = new Div();
        bar.addClassName("desk-mini");
        for (Sentiment sentiment : Sentiment.values()) {
            int count = topic.sentiments().getOrDefault(sentiment.key(), 0);
            if (count > 0) {
                Span part = new Span();
                part.addClassName("desk-fill-" + sentiment.key());
                part.getStyle().set("flex-grow", String.valueOf(count));
                part.setTitle(Messages.text("kit.sentiment." + sentiment.key()) + " " + count);
                bar.add(part);
            }
        }
        return bar;
    }
}
