package io.guanlan.deploy.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules between rooms, for the house itself and for a planted one.
 *
 * @param root {@code io.guanlan} or the root package of the planted violations
 */
record HouseRules(String root) {

    /** What only one room may import, and that room. */
    private static final Map<String, String> SINGLE_IMPORTERS = singleImporters();

    private static Map<String, String> singleImporters() {
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("co.elastic.clients..", "indices");
        owners.put("org.elasticsearch..", "indices");
        owners.put("org.apache.hc..", "ingest.fetch");
        owners.put("org.jsoup..", "ingest.extract");
        owners.put("org.apache.kafka.clients.producer..", "ingest.publish");
        owners.put("com.hankcs..", "analytics.text.segment");
        owners.put("org.apache.flink.connector..", "analytics.io");
        return owners;
    }

    /** Every rule by the sentence that names it. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "indices is the ground and sees nobody",
                sees("indices", "ingest", "analytics", "ui", "deploy", "services"));
        rules.put(
                "ingest sees neither analytics nor the desk",
                sees("ingest", "analytics", "ui", "deploy"));
        rules.put(
                "analytics sees neither ingest nor the desk",
                sees("analytics", "ingest", "ui", "deploy"));
        rules.put("the desk does not see ingest", sees("ui", "ingest", "deploy"));
        rules.put("the desk sees of analytics the text library only", deskSeesTextOnly());
        rules.put("the text library sees no stream", textSeesNoStream());
        SINGLE_IMPORTERS.forEach(
                (what, owner) ->
                        rules.put(
                                "only " + owner + " imports " + what, importedOnlyBy(what, owner)));
        rules.put(
                "packages form no cycle",
                slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true));
        rules.put("children never import the root of their module", childrenLeaveRootAlone());
        rules.put("no room is named after nothing", noVagueNames());
        rules.put("nobody sleeps", nobodySleeps());
        rules.put("nothing is injected into a field", noFieldInjection());
        rules.put("nothing needs a front-end build", noFrontEndBuild());
        return rules;
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private ArchRule sees(String room, String... forbidden) {
        String[] packages = List.of(forbidden).stream().map(this::in).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(in(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(
                        "data flows one way: ingest, analytics and ui meet in Kafka and in the index")
                .allowEmptyShould(true);
    }

    private ArchRule deskSeesTextOnly() {
        return noClasses()
                .that()
                .resideInAPackage(in("ui"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(in("analytics"))
                                .and(
                                        DescribedPredicate.not(
                                                resideInAnyPackage(in("analytics.text")))))
                .because(
                        "an editor's text is checked while it is typed; streams are none of the desk's business")
                .allowEmptyShould(true);
    }

    private ArchRule textSeesNoStream() {
        return noClasses()
                .that()
                .resideInAPackage(in("analytics.text"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.apache.flink..", "org.apache.kafka..")
                                .or(
                                        resideInAnyPackage(in("analytics"))
                                                .and(
                                                        DescribedPredicate.not(
                                                                resideInAnyPackage(
                                                                        in("analytics.text"))))))
                .because("the text library also serves the command line and the desk")
                .allowEmptyShould(true);
    }

    private ArchRule importedOnlyBy(String what, String owner) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(in(owner))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(what)
                .because(
                        "one room owns this library, so that it can be replaced by changing one room; use the door of "
                                + owner)
                .allowEmptyShould(true);
    }

    private ArchRule childrenLeaveRootAlone() {
        List<String> modules =
                List.of(
                        root + ".indices",
                        root + ".ingest",
                        root + ".analytics.text",
                        root + ".analytics",
                        root + ".ui",
                        root + ".deploy.standalone");
        return classes()
                .should(
                        new ArchCondition<JavaClass>(
                                "leave the root package of their module alone") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                for (String module : modules) {
                                    if (!type.getPackageName().startsWith(module + ".")) {
                                        continue;
                                    }
                                    type.getDirectDependenciesFromSelf().stream()
                                            .filter(
                                                    use ->
                                                            use.getTargetClass()
                                                                    .getPackageName()
                                                                    .equals(module))
                                            .filter(use -> !isParentLibrary(type, module))
                                            .forEach(
                                                    use ->
                                                            events.add(
                                                                    SimpleConditionEvent.violated(
                                                                            type,
                                                                            use.getDescription())));
                                }
                            }
                        })
                .because(
                        "the root import is what ties the knot: put shared values into a leaf room")
                .allowEmptyShould(true);
    }

    /** The jobs live beside the text library, not below it. */
    private boolean isParentLibrary(JavaClass type, String module) {
        return module.equals(root + ".analytics.text")
                && !type.getPackageName().startsWith(root + ".analytics.text.");
    }

    private ArchRule noVagueNames() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..utils..",
                        "..util..",
                        "..common..",
                        "..helpers..",
                        "..manager..",
                        "..converters..")
                .because("a room is named after what is in it; a mapper lives with what it maps")
                .allowEmptyShould(true);
    }

    private ArchRule nobodySleeps() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .because("waiting is done on a condition, a schedule or a deadline")
                .allowEmptyShould(true);
    }

    private ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .because("a constructor shows what a class needs")
                .allowEmptyShould(true);
    }

    private ArchRule noFrontEndBuild() {
        List<String> banned =
                List.of(
                        "com.vaadin.flow.component.dependency.JsModule",
                        "com.vaadin.flow.component.dependency.CssImport",
                        "com.vaadin.flow.component.dependency.NpmPackage",
                        "com.vaadin.flow.theme.Theme");
        return noClasses()
                .should()
                .beAnnotatedWith(
                        describe(
                                "an annotation that asks for a front-end build",
                                annotation -> banned.contains(annotation.getRawType().getName())))
                .because(
                        "the shipped bundle needs no Node: use @StyleSheet and @JavaScript(\"context://…\")")
                .allowEmptyShould(true);
    }
}
