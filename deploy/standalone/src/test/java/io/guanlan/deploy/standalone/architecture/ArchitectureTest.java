package io.guanlan.deploy.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final Path HOME = Path.of(System.getProperty("guanlan.home", "../.."));
    private static final List<String> MODULES =
            List.of(
                    "deploy/services",
                    "indices",
                    "ingest",
                    "analytics/text",
                    "analytics/jobs",
                    "ui",
                    "deploy/bench",
                    "deploy/standalone");

    @TestFactory
    Stream<DynamicTest> house_keepsTheRule() {
        JavaClasses house =
                new ClassFileImporter()
                        .importPaths(
                                MODULES.stream()
                                        .map(m -> HOME.resolve(m + "/target/classes"))
                                        .toList());
        return new HouseRules("io.guanlan")
                .all().entrySet().stream()
                        .map(
                                rule ->
                                        dynamicTest(
                                                rule.getKey(), () -> rule.getValue().check(house)));
    }

    @TestFactory
    Stream<DynamicTest> plantedViolation_isSeenByTheRule() {
        JavaClasses planted = new ClassFileImporter().importPackages("planted");
        return new HouseRules("planted")
                .all().entrySet().stream()
                        .map(
                                rule ->
                                        dynamicTest(
                                                rule.getKey(),
                                                () ->
                                                        assertThat(
                                                                        rule.getValue()
                                                                                .evaluate(planted)
                                                                                .hasViolation())
                                                                .as("a violation is planted")
                                                                .isTrue()));
    }

    @Test
    void everyModule_isLookedAt() {
        assertThat(MODULES)
                .allSatisfy(
                        module ->
                                assertThat(HOME.resolve(module + "/target/classes")).isDirectory());
        assertThat(MODULES)
                .allSatisfy(
                        module ->
                                assertThat(Files.exists(HOME.resolve(module + "/pom.xml")))
                                        .isTrue());
    }
}
