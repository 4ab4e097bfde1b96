package io.guanlan.ui;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms of the desk keep to their doors and form no circle. */
class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void features_dependOnEachOther_onlyThroughTheirDoors() {
        modules.verify();
    }

    @Test
    void diagrams_areWritten_forReading() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
