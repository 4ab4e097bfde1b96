package io.guanlan.ingest;

import io.guanlan.indices.process.Heartbeat;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.store.IncompatibleIndexException;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.StoreException;
import io.guanlan.ingest.publish.PublishException;
import io.guanlan.ingest.publish.TopicAdmin;
import io.guanlan.ingest.source.Outage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The crawler process. */
public final class CrawlerMain {

    private static final Duration BEAT = Duration.ofSeconds(1);

    static {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "io/guanlan/ingest/logback.xml");
        }
    }

    private CrawlerMain() {}

    /** {@code --settings=FILE --key=value …}; runs until it is told to end. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Settings settings = Settings.ofProcess(arguments);
        Logger log = LoggerFactory.getLogger(CrawlerMain.class);
        if (settings.flag("run.supervised")) {
            Heartbeat.endWithSupervisor();
        }
        Outage outage = new Outage(BEAT);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(outage, main), "end"));
        try (Store store = Store.open(settings)) {
            prepare(settings, store, outage);
            try (Crawler crawler = Crawler.open(settings, store, InstantSource.system())) {
                crawler.start();
                log.info("crawler started with {} threads", settings.text("crawler.threads"));
                beat(settings.text("run.heartbeat"), crawler, outage);
            }
            log.info("crawler ended");
        } catch (IncompatibleIndexException e) {
            log.error("cannot start: {}", e.getMessage());
            System.exit(1);
        }
    }

    /** Servers may still be starting. */
    private static void prepare(Settings settings, Store store, Outage outage)
            throws InterruptedException {
        boolean prepared = false;
        while (!prepared && !outage.waitFor(Duration.ZERO)) {
            try {
                store.prepare();
                TopicAdmin.ensure(settings);
                prepared = true;
                outage.over();
            } catch (StoreException | PublishException e) {
                outage.pause(e);
            }
        }
    }

    private static void beat(String file, Crawler crawler, Outage outage)
            throws InterruptedException {
        do {
            if (!file.isEmpty()) {
                new Heartbeat(Path.of(file)).beat(crawler.ready(), crawler.facts());
            }
        } while (!outage.waitFor(BEAT));
    }

    /** Lets the main thread close everything before the JVM goes. */
    private static void end(Outage outage, Thread main) {
        outage.stop();
        try {
            main.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
