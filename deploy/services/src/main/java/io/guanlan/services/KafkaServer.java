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

/**
 * A Kafka broker that is its own controller (KRaft), on the loopback address.
 *
 * @param libraries directory with the broker's jars
 * @param data where it keeps its log; formatted at the first start
 * @param log file for what it prints
 * @param port for clients
 * @param controllerPort for the broker's own talk to its controller
 * @param heap such as {@code 320m}
 */
public record KafkaServer(
        Path libraries, Path data, Path log, int port, int controllerPort, String heap)
        implements Server {

    private static final int ANSWER_MILLIS = 2_000;
    private static final short API_VERSIONS = 18;

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
        return new ProcessBuilder(Guard.deaf(command)).directory(data.toFile());
    }

    /**
     * Sends an ApiVersions request. A broker takes connections only after it has registered with
     * its controller, so an answer means that it can serve.
     */
    @Override
    public boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
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
}
