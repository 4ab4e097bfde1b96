package io.guanlan.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void get_always_answersServersThatWork() {
        TestServers servers = TestServers.get();
        int elasticsearch = java.net.URI.create(servers.elasticsearch()).getPort();
        int kafka = Integer.parseInt(servers.kafka().substring(servers.kafka().indexOf(':') + 1));
        Servers located = Servers.located();
        java.nio.file.Path none = java.nio.file.Path.of("unused");
        assertThat(located.elasticsearch(none, none, elasticsearch, "1m").answers()).isTrue();
        assertThat(located.kafka(none, none, java.util.List.of(kafka, 0), "1m").answers()).isTrue();
    }
}
