package io.guanlan.analytics.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.guanlan.indices.settings.Settings;
import io.guanlan.indices.settings.SettingsException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a job off a cluster, and which running job is ours. */
class RemoteClusterTest {

    @TempDir private Path scratch;

    private static Settings at(String address) {
        return Settings.defaults().with("analytics.cluster", address);
    }

    @Test
    void connect_toWhatIsNoAddress_saysWhatIsExpected() {
        for (String address : new String[] {"flink", "flink:", ":8081", "http://flink:8081"}) {
            assertThatThrownBy(() -> RemoteCluster.connect(at(address)))
                    .isInstanceOf(SettingsException.class)
                    .hasMessage("analytics.cluster: expected host:port, got '" + address + "'");
        }
    }

    @Test
    void connect_toUnknownHost_namesTheSetting() {
        assertThatThrownBy(() -> RemoteCluster.connect(at("nowhere.invalid:8081")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("analytics.cluster names a host that is not known: nowhere.invalid");
    }

    @Test
    void connect_toOtherMachines_needsCheckpointsThatAllShare() {
        assertThatThrownBy(() -> RemoteCluster.connect(at("192.0.2.1:8081")))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("analytics.checkpoints: ");
    }

    @Test
    void connect_whereNobodyListens_namesTheSettingInOneLine() {
        assertThatThrownBy(() -> RemoteCluster.connect(at("127.0.0.1:1")))
                .isInstanceOf(ClusterException.class)
                .hasMessage(
                        "analytics.cluster: no answer from a Flink cluster at 127.0.0.1:1"
                                + " (Connection refused)");
    }

    @Test
    void connect_toAnotherFlink_namesBothVersions() throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] body =
                            """
                            {"taskmanagers":1,"taskmanagers-blocked":0,"slots-total":2,
                             "slots-available":2,"slots-free-and-blocked":0,"jobs-running":0,
                             "jobs-finished":0,"jobs-cancelled":0,"jobs-failed":0,
                             "flink-version":"1.20.1","flink-commit":"x"}"""
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        String address = "127.0.0.1:" + server.getAddress().getPort();
        try {
            assertThatThrownBy(() -> RemoteCluster.connect(at(address)))
                    .isInstanceOf(ClusterException.class)
                    .hasMessage(
                            "analytics.cluster: "
                                    + address
                                    + " runs Flink 1.20, the job needs 2.3");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void mark_changesWithTheBuildAndWithWhatReachesTheJob() throws Exception {
        Path jar = Files.writeString(scratch.resolve("a.jar"), "one");
        Settings settings = at("a:1");
        String mark = JobMark.of(settings, jar);
        assertThat(JobMark.of(at("b:2"), jar)).as("the way to the cluster").isEqualTo(mark);
        assertThat(JobMark.of(settings.with("http.port", "1"), jar)).isEqualTo(mark);
        assertThat(JobMark.of(settings.with("analytics.flush", "1s"), jar)).isNotEqualTo(mark);
        assertThat(JobMark.of(settings.with("elasticsearch.password", "x"), jar))
                .isNotEqualTo(mark);
        assertThat(JobMark.of(settings.with("kafka.client.sasl.jaas.config", "x"), jar))
                .isNotEqualTo(mark);
        Path next = Files.writeString(scratch.resolve("b.jar"), "two");
        assertThat(JobMark.of(settings, next)).isNotEqualTo(mark);
    }

    @Test
    void nameAndCheckpoints_areOfOneInstance() {
        Settings other =
                at("a:1")
                        .with("elasticsearch.prefix", "city")
                        .with("analytics.checkpoints", "file:///shared/");
        assertThat(AnalyticsJob.name(at("a:1"))).isEqualTo("guanlan-analytics");
        assertThat(AnalyticsJob.name(other)).isEqualTo("city-guanlan-analytics");
        assertThat(JobConfiguration.checkpoints(other))
                .isEqualTo("file:///shared/city-guanlan-analytics");
    }

    @Test
    void printedTrace_ofARestore_isRecognised() {
        String trace =
                """
                java.lang.Exception: Exception while creating the state backend
                \tat org.apache.flink.x.RestoringThing.restoreInternal(Thing.java:1)
                Caused by: java.io.FileNotFoundException: /chk-3/a
                \tat java.io.Open.open(Open.java:2)
                """;
        assertThat(Restoring.failed(trace)).isTrue();
        assertThat(Restoring.reason(trace)).isEqualTo("java.io.FileNotFoundException: /chk-3/a");
        assertThat(Restoring.failed(trace.replace("restoreInternal", "run"))).isFalse();
    }
}
