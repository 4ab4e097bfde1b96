package io.guanlan.deploy.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    private static final Path HOME =
            Path.of(System.getProperty("guanlan.home", "../..")).toAbsolutePath().normalize();

    @Test
    void house_keepsItsBudgets() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : sources()) {
            boolean shipped = file.toString().contains("/src/main/");
            for (String line : Budgets.check(file, shipped)) {
                broken.add(
                        HOME.relativize(Path.of(line.substring(0, line.indexOf(": "))))
                                + line.substring(line.indexOf(": ")));
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPackage_introducesItselfAndStaysSmall() throws IOException {
        Map<Path, Integer> types = new TreeMap<>();
        for (Path file : sources()) {
            if (file.toString().contains("/src/main/") && !file.endsWith("package-info.java")) {
                types.merge(file.getParent(), 1, Integer::sum);
            }
        }
        assertThat(types).isNotEmpty();
        assertThat(types.keySet())
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
        assertThat(types)
                .allSatisfy(
                        (folder, count) ->
                                assertThat(count)
                                        .as("types in %s", folder)
                                        .isLessThanOrEqualTo(Budgets.TYPES_IN_PACKAGE));
    }

    @Test
    void longFile_isNamed() throws IOException {
        assertThat(Budgets.check("A.java", "class A {}\n".repeat(501), true))
                .singleElement()
                .asString()
                .contains("501 lines");
    }

    @Test
    void longMethod_isNamed() throws IOException {
        String source = "class A { void work() {\n" + "int a;\n".repeat(60) + "} }";
        assertThat(Budgets.check("A.java", source, true))
                .singleElement()
                .asString()
                .contains("work has 62 lines");
    }

    @Test
    void manyParameters_areNamed() throws IOException {
        String source =
                "class A { void work(int a, int b, int c, int d, int e, int f, int g, int h) {} }";
        assertThat(Budgets.check("A.java", source, true))
                .singleElement()
                .asString()
                .contains("takes 8 parameters");
    }

    @Test
    void publicTypeWithoutJavadoc_isNamed() throws IOException {
        assertThat(Budgets.check("A.java", "public class A {}", true))
                .singleElement()
                .asString()
                .contains("no Javadoc");
        assertThat(Budgets.check("A.java", "/** Does a thing. */ public class A {}", true))
                .isEmpty();
    }

    @Test
    void packageThatIsNotNullMarked_isNamed() throws IOException {
        assertThat(Budgets.check("package-info.java", "/** A room. */ package a;", true))
                .singleElement()
                .asString()
                .contains("not @NullMarked");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(
                            file ->
                                    !file.toString().contains("/target/")
                                            && file.toString().contains("/src/"))
                    .filter(
                            file ->
                                    !file.toString()
                                            .matches(".*/src/test/java/(planted|org|com)/.*"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
