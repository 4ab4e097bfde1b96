package io.guanlan.indices.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Skips, and says so, where no Docker engine answers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresDocker.Condition.class)
@interface RequiresDocker {

    /** Looks for the engine's address before it loads anything that would try to use it. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (addressed() && DockerClientFactory.instance().isDockerAvailable()) {
                return ConditionEvaluationResult.enabled("a docker engine answers");
            }
            if (context.getTestClass().filter(ContainerTest.class::equals).isPresent()) {
                System.out.println(
                        "skipped: container contract tests, because no docker engine answers here;"
                                + " the same suites run on the server from maven");
            }
            return ConditionEvaluationResult.disabled("no docker engine answers");
        }

        private static boolean addressed() {
            return System.getenv("DOCKER_HOST") != null
                    || Files.exists(Path.of("/var/run/docker.sock"))
                    || Files.exists(
                            Path.of(System.getProperty("user.home"), ".testcontainers.properties"));
        }
    }
}
