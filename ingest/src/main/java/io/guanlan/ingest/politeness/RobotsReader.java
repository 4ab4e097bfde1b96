package io.guanlan.ingest.politeness;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.guanlan.ingest.fetch.FetchResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Understands an answer for robots.txt as RFC 9309 asks. */
final class RobotsReader {

    static final Duration KEPT = Duration.ofHours(4);
    private static final Duration FIRST_HOLD = Duration.ofSeconds(30);
    private static final Duration LONGEST_HOLD = Duration.ofHours(1);

    /** RFC 9309 lets a crawler stop reading here. */
    private static final int MOST_BYTES = 512 * 1024;

    private final List<String> names;

    /**
     * A reader for one crawler.
     *
     * @param userAgent its full name; rules are looked up by the product word before the slash
     */
    RobotsReader(String userAgent) {
        this.names = List.of(userAgent.split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** 2xx is read, 4xx allows everything, all else leaves the host alone for a while. */
    Robots read(URI url, FetchResult answer, Instant now, int failuresBefore) {
        return switch (answer) {
            case FetchResult.Ok ok -> new Robots(parse(url, ok), true, now.plus(KEPT), 0);
            case FetchResult.Gone gone -> allowAll(now);
            case FetchResult.ClientError refused -> allowAll(now);
            // a forbidden address is refused again when the page itself is asked for
            case FetchResult.Refused refused -> allowAll(now);
            default -> unreachable(now, failuresBefore + 1);
        };
    }

    private SimpleRobotRules parse(URI url, FetchResult.Ok ok) {
        byte[] body =
                ok.body().length <= MOST_BYTES ? ok.body() : Arrays.copyOf(ok.body(), MOST_BYTES);
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return parser.parseContent(url.toString(), body, "text/plain", names);
    }

    private static Robots allowAll(Instant now) {
        return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), true, now.plus(KEPT), 0);
    }

    private static Robots unreachable(Instant now, int failures) {
        long seconds = FIRST_HOLD.toSeconds() << Math.min(failures - 1, 10);
        Duration hold = Duration.ofSeconds(Math.min(seconds, LONGEST_HOLD.toSeconds()));
        return new Robots(
                new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), false, now.plus(hold), failures);
    }
}
