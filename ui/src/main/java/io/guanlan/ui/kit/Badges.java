package io.guanlan.ui.kit;

import com.vaadin.flow.component.html.Span;
import io.guanlan.indices.article.Channel;
import io.guanlan.indices.article.Sentiment;
import io.guanlan.indices.article.Severity;

/** Small coloured words; the colour never stands alone, the word is always there. */
public final class Badges {

    private Badges() {}

    /** How bad an error word is. */
    public static Span severity(Severity severity) {
        return of(
                Messages.text("kit.severity." + severity.key()),
                switch (severity) {
                    case VETO -> Tone.DANGER;
                    case SERIOUS -> Tone.WARNING;
                    case GENERAL -> Tone.INFO;
                    case STYLE -> Tone.QUIET;
                });
    }

    /** The attitude of a text. */
    public static Span sentiment(Sentiment sentiment) {
        return of(
                Messages.text("kit.sentiment." + sentiment.key()),
                switch (sentiment) {
                    case NEGATIVE -> Tone.DANGER;
                    case NEUTRAL -> Tone.QUIET;
                    case POSITIVE -> Tone.GOOD;
                });
    }

    /** The kind of outlet. */
    public static Span channel(Channel channel) {
        Span badge = of(Messages.text("kit.channel." + channel.key()), Tone.QUIET);
        badge.addClassName("gl-channel-" + channel.key());
        return badge;
    }

    /** Any word in one of the tones. */
    public static Span of(String text, Tone tone) {
        Span badge = new Span(text);
        badge.addClassNames("gl-badge", "gl-tone-" + tone.key());
        return badge;
    }

    /** A word with a dot before it, for states that live. */
    public static Span dot(String text, Tone tone) {
        Span badge = new Span(text);
        badge.addClassNames("gl-dot", "gl-tone-" + tone.key());
        return badge;
    }
}
