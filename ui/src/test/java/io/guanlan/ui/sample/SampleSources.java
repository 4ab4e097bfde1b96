package io.guanlan.ui.sample;

import io.guanlan.indices.deadletter.DeadLetter;
import io.guanlan.indices.deadletter.DeadLetterRepository;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceHealth;
import io.guanlan.indices.source.SourceRepository;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Write;
import io.guanlan.indices.wire.DocumentIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sources of the sample: three well, one failing, one paused, one silent; and dead letters. */
record SampleSources(Store store, Instant now) {

    private static final String TIMEOUT =
            "timeout: no complete answer within 30000 ms — http://evening.example/list.html";

    void create() {
        SourceRepository sources = new SourceRepository(store);
        for (Outlet outlet : Outlet.ALL) {
            sources.create(source(outlet));
            sources.report(health(outlet));
        }
    }

    private Source source(Outlet outlet) {
        return new Source(
                outlet.id(),
                outlet.name(),
                outlet.kind(),
                List.of("http://" + outlet.host() + "/list.html"),
                outlet.channel(),
                "临江市",
                new Source.Schedule(300, 48, outlet.id().equals("watch")),
                now.minus(Duration.ofDays(30)),
                null);
    }

    private SourceHealth health(Outlet outlet) {
        boolean failing = outlet.id().equals("evening");
        Instant newest =
                now.minus(outlet.id().equals("edu") ? Duration.ofDays(9) : Duration.ofMinutes(11));
        List<SourceHealth.Run> runs = new ArrayList<>();
        for (int r = 0; r < 12; r++) {
            Instant started = now.minus(Duration.ofMinutes(5L * r + 2));
            String error = failing && r < 3 ? TIMEOUT : null;
            runs.add(new SourceHealth.Run(started, 900 + 310L * r, 40, r % 3, r % 3, error));
        }
        return new SourceHealth(
                outlet.id(),
                now.minus(Duration.ofMinutes(2)),
                now.minus(failing ? Duration.ofHours(5) : Duration.ofMinutes(2)),
                newest,
                now.plus(Duration.ofMinutes(3)),
                failing ? 3 : 0,
                runs);
    }

    List<Write> deadLetters() {
        DeadLetterRepository letters = new DeadLetterRepository(store);
        List<Write> writes = new ArrayList<>();
        for (int d = 0; d < 7; d++) {
            writes.add(letters.toWrite(deadLetter(d)));
        }
        return writes;
    }

    private DeadLetter deadLetter(int number) {
        String key =
                "http://evening.example/2026/11/"
                        + (10 + number)
                        + "/a-very-long-address-that-never-ends-and-goes-on-"
                        + number
                        + ".html";
        boolean fetch = number % 2 == 0;
        return new DeadLetter(
                DocumentIds.hash(key),
                fetch ? "fetch" : "extract",
                key,
                fetch
                        ? "server_error: the server failed (503)"
                        : "no_article: no article text found",
                "evening",
                null,
                number % 3 == 0 ? "{\"id\":\"x\",\"title\":\"联系电话 13800138000\"}" : null,
                DeadLetter.Status.OPEN,
                now.minus(Duration.ofMinutes(13L * number + 3)),
                3);
    }
}
