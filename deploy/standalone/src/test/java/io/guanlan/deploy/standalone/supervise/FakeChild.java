package io.guanlan.deploy.standalone.supervise;

import io.guanlan.deploy.standalone.instance.DataDirectory;
import io.guanlan.deploy.standalone.instance.InstanceLock;
import io.guanlan.indices.process.Heartbeat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A tiny program that does as it is told by its first argument. */
public final class FakeChild {

    private FakeChild() {}

    /** {@code well|beating|family|deaf|broken|lock FILE}. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "well" -> {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> note(file, "clean end")));
                Heartbeat.endWithSupervisor();
                new Heartbeat(file).beat(true, Map.of("work", "1"));
            }
            case "beating" -> {
                Heartbeat.endWithSupervisor();
                beatOnAndOn(file);
            }
            case "family" -> {
                Heartbeat.endWithSupervisor();
                builder("deaf", file.resolveSibling(file.getFileName() + ".member")).start();
                beatOnAndOn(file);
            }
            case "deaf" -> new Heartbeat(file).beat(true, Map.of());
            case "broken" -> {
                System.out.println("no such luck");
                System.exit(3);
            }
            case "lock" -> {
                InstanceLock lock = InstanceLock.acquire(DataDirectory.of(file));
                System.out.println("held " + lock.afterKill());
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        new CountDownLatch(1).await();
    }

    private static void beatOnAndOn(Path file) {
        var unused =
                Executors.newSingleThreadScheduledExecutor()
                        .scheduleAtFixedRate(
                                () -> new Heartbeat(file).beat(true, Map.of("work", "1")),
                                0,
                                50,
                                TimeUnit.MILLISECONDS);
    }

    private static void note(Path file, String text) {
        try {
            Files.writeString(file.resolveSibling(file.getFileName() + ".note"), text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** How to start one. */
    public static ProcessBuilder builder(String what, Path file) {
        return new ProcessBuilder(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeChild.class.getName(),
                        what,
                        file.toString()));
    }
}
