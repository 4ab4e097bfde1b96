package io.guanlan.indices.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.elasticsearch.ElasticsearchContainer;

/** The same contract on the official container image. */
@RequiresDocker
class ContainerTest extends AllContracts {

    private static final String IMAGE = "docker.elastic.co/elasticsearch/elasticsearch:8.19.12";

    private static ElasticsearchContainer server;

    @BeforeAll
    static void start() {
        server =
                new ElasticsearchContainer(IMAGE)
                        .withEnv("xpack.security.enabled", "false")
                        .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Override
    Server server() {
        return Server.open("http://" + server.getHttpHostAddress());
    }
}
