package io.guanlan.services;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker that is its own controller (KRaft), on the loopback address.
 *
 * @param libraries directory with the broker's jars
 * @param data where it keeps its log; formatted at the first start
 * @param log file for what it prints
 * @param port for clients
 * @param controllerPort for the broker's own talk to its controller
 * @param heap such as {@code 320m}
 * @param access what it asks of its clients, or null when it talks to everybody
 */
public record KafkaServer(
        Path libraries,
        Path data,
        Path log,
        int port,
        int controllerPort,
        String heap,
        @Nullable Access access)
        implements Server {

    private static final int ANSWER_MILLIS = 2_000;
    private static final short API_VERSIONS = 18;

    /** The same with security. */
    KafkaServer with(Access asked) {
        return new KafkaServer(libraries, data, log, port, controllerPort, heap, asked);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public ProcessBuilder command() throws IOException {
        Files.createDirectories(data);
        List<String> command = new ArrayList<>();
        command.add(Jvm.command());
        command.addAll(Jvm.quiet());
        command.add("-Xms" + heap);
        command.add("-Xmx" + heap);
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-Dlogback.configurationFile=io/guanlan/services/kafka-logback.xml",
                        "-cp",
                        Servers.ownClasses() + ":" + libraries.toAbsolutePath() + "/*",
                        KafkaMain.class.getName(),
                        data.toAbsolutePath().toString(),
                        Integer.toString(port),
                        Integer.toString(controllerPort)));
        if (access != null) {
            command.add(secured(access).toString());
        }
        return new ProcessBuilder(Guard.deaf(command)).directory(data.toFile());
    }

    /** Writes what makes the listener of the clients a secured one. */
    private Path secured(Access asked) throws IOException {
        Path file = data.resolveSibling(data.getFileName() + "-secured.properties");
        Certificates certificates = asked.certificates();
        String plain =
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";";
        Files.writeString(
                file,
                """
                listener.security.protocol.map=CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT
                listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                inter.broker.listener.name=CLIENTS
                sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-512
                sasl.mechanism.inter.broker.protocol=PLAIN
                listener.name.clients.plain.sasl.jaas.config=%3$s
                listener.name.clients.scram-sha-512.sasl.jaas.config=\
                  org.apache.kafka.common.security.scram.ScramLoginModule required;
                ssl.keystore.type=PEM
                ssl.keystore.location=%4$s
                ssl.truststore.type=PEM
                ssl.truststore.location=%5$s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                # the broker itself talks to its controller without a log-in
                super.users=User:%6$s;User:ANONYMOUS
                """
                        .formatted(
                                port,
                                controllerPort,
                                plain.formatted(asked.user(), asked.password()),
                                certificates.both(),
                                certificates.authority(),
                                asked.user()));
        return file;
    }

    /**
     * Sends an ApiVersions request. A broker takes connections only after it has registered with
     * its controller, so an answer means that it can serve.
     */
    @Override
    public boolean answers() {
        try (Socket plain = new Socket()) {
            plain.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            plain.setSoTimeout(ANSWER_MILLIS);
            Socket socket = access == null ? plain : encrypted(plain, access);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(10);
            out.writeShort(API_VERSIONS);
            out.writeShort(0);
            out.writeInt(1);
            out.writeShort(-1);
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readInt();
            return in.readInt() == 1 && in.readShort() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** A client may ask for the versions before it logs in. */
    private Socket encrypted(Socket plain, Access asked) throws IOException {
        return asked.certificates()
                .trust()
                .getSocketFactory()
                .createSocket(plain, "127.0.0.1", port, false);
    }
}
