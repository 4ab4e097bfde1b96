package io.guanlan.ingest.politeness;

import crawlercommons.robots.SimpleRobotRules;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * What the robots.txt of one host says to us.
 *
 * @param rules as read, or allow-all when there is none
 * @param reachable false when the server failed to give it: then the host is left alone
 * @param expiresAt read it again then
 * @param failures attempts in a row that failed
 */
record Robots(SimpleRobotRules rules, boolean reachable, Instant expiresAt, int failures) {

    /** A site may ask for a pause between requests; beyond this we take it as this. */
    static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    boolean allows(URI url) {
        return rules.isAllowed(url.toString());
    }

    Duration crawlDelay() {
        long millis = rules.getCrawlDelay();
        return millis <= 0
                ? Duration.ZERO
                : Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis()));
    }
}
