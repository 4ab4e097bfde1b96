package io.guanlan.services;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The broker process: {@code KafkaMain DATA PORT CONTROLLER_PORT [PROPERTIES]}. Formats the
 * directory at the first start and ends when standard input closes. What the properties file says
 * is laid over our own configuration.
 */
public final class KafkaMain {

    private static final int NODE = 1;
    private static final String MAX_MESSAGE_BYTES = "16777216";

    private KafkaMain() {}

    /** Runs until told to end. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        int controllerPort = Integer.parseInt(arguments[2]);
        Properties properties = properties(data, port, controllerPort);
        if (arguments.length > 3) {
            try (Reader more = Files.newBufferedReader(Path.of(arguments[3]))) {
                properties.load(more);
            }
        }
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(data);
        }
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-stop"));
        endWithInput();
        server.startup();
        server.awaitShutdown();
    }

    private static Properties properties(Path data, int port, int controllerPort) {
        String listeners =
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort;
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", Integer.toString(NODE));
        // A fixed quorum of one is read from here, not from the log: another port is no trouble.
        p.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        p.put("listeners", listeners);
        p.put("advertised.listeners", listeners);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("log.dirs", data.toString());
        // One broker: nothing can be replicated.
        p.put("offsets.topic.replication.factor", "1");
        p.put("transaction.state.log.replication.factor", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.replication.factor", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("offsets.topic.num.partitions", "4");
        p.put("transaction.state.log.num.partitions", "4");
        p.put("share.coordinator.state.topic.num.partitions", "1");
        p.put("group.initial.rebalance.delay.ms", "0");
        p.put("num.partitions", "4");
        // Event times are old by nature; retention must count from arrival.
        p.put("log.message.timestamp.type", "LogAppendTime");
        p.put("log.retention.hours", "168");
        p.put("log.segment.bytes", "134217728");
        p.put("message.max.bytes", MAX_MESSAGE_BYTES);
        p.put("replica.fetch.max.bytes", MAX_MESSAGE_BYTES);
        // One box: few threads and small buffers suffice.
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "4");
        p.put("log.cleaner.dedupe.buffer.size", "16777216");
        // Index files are mapped at full size: 1 MB each is plenty for segments of 128 MB.
        p.put("log.index.size.max.bytes", "1048576");
        return p;
    }

    private static void format(Path data) throws Exception {
        Formatter formatter = new Formatter();
        formatter
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .setReleaseVersion(MetadataVersion.latestProduction());
        formatter.run();
    }

    private static void endWithInput() {
        Thread watcher =
                new Thread(
                        () -> {
                            try {
                                while (System.in.read() >= 0) {
                                    // nothing is ever sent; only the end matters
                                }
                            } catch (IOException e) {
                                System.err.println("standard input broke, ending: " + e);
                            }
                            System.exit(0);
                        },
                        "supervisor-watch");
        watcher.setDaemon(true);
        watcher.start();
    }
}
