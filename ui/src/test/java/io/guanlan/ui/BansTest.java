package io.guanlan.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk needs no front-end build, and stays without one. */
class BansTest {

    private static final JavaClasses DESK =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.guanlan.ui");

    private static ArchRule ban(String annotation) {
        return noClasses()
                .should()
                .beAnnotatedWith(annotation)
                .because(
                        "it forces a front-end build; use @StyleSheet, or @JavaScript with a"
                                + " context:// address, and files in META-INF/resources");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.vaadin.flow.component.dependency.JsModule",
                "com.vaadin.flow.component.dependency.CssImport",
                "com.vaadin.flow.component.dependency.NpmPackage",
                "com.vaadin.flow.theme.Theme"
            })
    void views_withFrontEndBuild_doNotExist(String annotation) {
        ban(annotation).check(DESK);
    }

    @Test
    void ban_onPlantedViolation_speaks() {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);
        assertThat(ban(JsModule.class.getName()).evaluate(planted).hasViolation()).isTrue();
    }

    @JsModule("./planted.js")
    private static final class Planted extends Div {
        private static final long serialVersionUID = 1L;
    }
}
