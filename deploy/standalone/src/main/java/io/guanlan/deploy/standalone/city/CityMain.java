package io.guanlan.deploy.standalone.city;

import io.guanlan.indices.article.Channel;
import io.guanlan.indices.process.Heartbeat;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.source.Source;
import io.guanlan.indices.source.SourceRepository;
import io.guanlan.indices.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the sample city and tells the index once where its sites are. */
public final class CityMain {

    private static final Logger LOG = LoggerFactory.getLogger(CityMain.class);
    private static final int LOOK_EVERY_SECONDS = 4;
    private static final int SILENT_AFTER_HOURS = 24 * 14;

    private CityMain() {}

    /** {@code --settings=FILE --key=value …}. */
    public static void main(String[] arguments) throws IOException {
        Settings settings = Settings.ofProcess(arguments);
        if (settings.flag("run.supervised")) {
            Heartbeat.endWithSupervisor();
        }
        int port = settings.number("demo.city.port");
        Path folder = Files.createDirectories(Path.of(settings.text("data"), "city"));
        for (String column : List.of("portal/ywdt", "portal/tzgg", "daily/ms", "coast/news")) {
            Files.createDirectories(folder.resolve(column));
        }
        Newsroom newsroom = new Newsroom(firstStart(folder), Clock.systemUTC(), folder);
        CityServer server = new CityServer();
        server.open(port, new Portal(newsroom));
        server.open(port + 1, new Daily(newsroom));
        server.open(port + 2, new Coast(newsroom, address(port + 2)));
        server.open(port + 3, new Accounts(newsroom, address(port + 3)));
        try (Store store = Store.open(settings)) {
            announce(new SourceRepository(store), port);
        }
        LOG.info("sample city open at {} to {}", address(port), address(port + 3));
        beat(settings, server);
    }

    private static void beat(Settings settings, CityServer server) {
        String file = settings.text("run.heartbeat");
        if (file.isEmpty()) {
            return;
        }
        Heartbeat heartbeat = new Heartbeat(Path.of(file));
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        var unused =
                timer.scheduleAtFixedRate(() -> beat(heartbeat, server), 0, 1, TimeUnit.SECONDS);
    }

    private static void beat(Heartbeat heartbeat, CityServer server) {
        try {
            heartbeat.beat(true, Map.of("served", String.valueOf(server.served())));
        } catch (UncheckedIOException e) {
            // a beat that fails must not be the last one: silence ends the process
            LOG.warn("no heartbeat", e);
        }
    }

    /** The story continues after a restart, so its beginning is kept. */
    private static Instant firstStart(Path folder) throws IOException {
        Path file = folder.resolve("started");
        if (Files.notExists(file)) {
            Files.writeString(file, Instant.now().toString());
        }
        return Instant.parse(Files.readString(file).strip());
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static void announce(SourceRepository sources, int port) {
        String accounts = address(port + 3);
        List<String> lists = Portal.lists().stream().map(list -> address(port) + list).toList();
        create(sources, "qingyu-portal", "青屿市人民政府", Source.Kind.LIST, lists, Channel.PORTAL);
        create(
                sources,
                "qingyu-daily",
                "青屿日报",
                Source.Kind.LIST,
                List.of(address(port + 1) + "/"),
                Channel.MAINSTREAM);
        create(
                sources,
                "qingyu-coast",
                "海岸新闻",
                Source.Kind.SITEMAP,
                List.of(address(port + 2) + "/sitemap.xml"),
                Channel.MAINSTREAM);
        create(
                sources,
                "qingyu-fabu",
                "青屿发布",
                Source.Kind.FEED,
                List.of(accounts + "/fabu/feed.atom"),
                Channel.NEWMEDIA);
        create(
                sources,
                "qingyu-shenbian",
                "青屿身边事",
                Source.Kind.FEED,
                List.of(accounts + "/shenbian/rss.xml"),
                Channel.NEWMEDIA);
        create(
                sources,
                "qingyu-jiefang",
                "东湾街坊",
                Source.Kind.FEED,
                List.of(accounts + "/jiefang/feed.json"),
                Channel.NEWMEDIA);
        create(
                sources,
                "qingyu-wenlv",
                "青屿文旅",
                Source.Kind.FEED,
                List.of(accounts + "/wenlv/rss.xml"),
                Channel.NEWMEDIA);
    }

    private static void create(
            SourceRepository sources,
            String id,
            String name,
            Source.Kind kind,
            List<String> urls,
            Channel channel) {
        sources.create(
                new Source(
                        id,
                        name,
                        kind,
                        urls,
                        channel,
                        "青屿市",
                        new Source.Schedule(LOOK_EVERY_SECONDS, SILENT_AFTER_HOURS, false),
                        Instant.now(),
                        null));
    }
}
