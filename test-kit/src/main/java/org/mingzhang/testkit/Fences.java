package org.mingzhang.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/**
 * What may see what. Every rule applies everywhere; a module asks for its own classes and gets one
 * failure that names each crossing with file and line.
 */
public final class Fences {
    /** Decisions and folds run without a framework. */
    public static final ArchRule FRAMEWORKS_AT_THE_EDGES =
            classes()
                    .that(not(Rooms.FRAMEWORK_ROOM))
                    .should()
                    .onlyDependOnClassesThat(
                            not(resideInAnyPackage("org.springframework..", "org.axonframework..")))
                    .as("only wiring, platform and edge classes know Spring or Axon");

    /** A verb is understood, and removed, alone. */
    public static final ArchRule VERBS_APART =
            classes().should(seeNoOtherVerb()).as("verb packages do not see each other");

    /** Wiring is where everything meets; nothing may lean on it. */
    public static final ArchRule NOTHING_SEES_WIRING =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..wiring..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.mingzhang..wiring..")
                    .as("nothing sees wiring");

    /** The event store can keep any events. */
    public static final ArchRule STORE_WITHOUT_DOMAIN =
            noClasses()
                    .that()
                    .resideInAPackage("org.mingzhang.store..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("org.mingzhang..")
                                    .and(not(resideInAnyPackage("org.mingzhang.store.."))))
                    .as("the event store does not know the domain");

    /** What both services and the outside rely on needs the JDK only. */
    public static final ArchRule SHARED_STANDS_ALONE =
            classes()
                    .that(Rooms.SHARED)
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                            "java..",
                                            "org.jspecify..",
                                            "org.mingzhang..",
                                            "com.fasterxml.jackson..",
                                            "org.pcollections..",
                                            "org.yaml.snakeyaml..")
                                    .or(primitive()))
                    .as(
                            "shared classes need the JDK, JSpecify, persistent maps, and JSON or YAML only");

    /** JSON is one room's business. */
    public static final ArchRule JSON_IN_WIRE =
            noClasses()
                    .that(Rooms.SHARED)
                    .and()
                    .resideOutsideOfPackage("org.mingzhang.wire..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml.jackson..")
                    .as("in shared classes only the wire room knows JSON");

    /** YAML is the rulebook loader's business. */
    public static final ArchRule YAML_IN_THE_LOADER =
            noClasses()
                    .that(Rooms.SHARED)
                    .and()
                    .resideOutsideOfPackage("org.mingzhang.rulebook.file..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.yaml..")
                    .as("in shared classes only the rulebook loader knows YAML");

    /** What a class needs, its constructor says. */
    public static final ArchRule NO_FIELD_INJECTION =
            fields().should()
                    .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .andShould()
                    .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                    .andShould()
                    .notBeAnnotatedWith("jakarta.inject.Inject")
                    .as("no field is injected");

    private Fences() {}

    /**
     * Checks the classes of one module.
     *
     * @param root the module's package, for instance {@code org.mingzhang.query}
     */
    public static void holdIn(String root) {
        JavaClasses main = new ClassFileImporter(mainOnly()).importPackages(root);
        if (main.isEmpty()) {
            throw new AssertionError("no classes below " + root + ": nothing was checked");
        }
        rules().forEach(rule -> rule.allowEmptyShould(true).check(main));
        BannedCalls.rules().forEach(rule -> rule.allowEmptyShould(true).check(main));
        JavaClasses tests = new ClassFileImporter(testsOnly()).importPackages(root);
        BannedCalls.NO_SLEEPING_TEST.allowEmptyShould(true).check(tests);
    }

    /** All rules but those on calls, in the order they are checked. */
    static List<ArchRule> rules() {
        return List.of(
                FRAMEWORKS_AT_THE_EDGES,
                VERBS_APART,
                NOTHING_SEES_WIRING,
                STORE_WITHOUT_DOMAIN,
                SHARED_STANDS_ALONE,
                JSON_IN_WIRE,
                YAML_IN_THE_LOADER,
                NO_FIELD_INJECTION);
    }

    private static List<ImportOption> mainOnly() {
        return List.of(new ImportOption.DoNotIncludeTests(), new ImportOption.DoNotIncludeJars());
    }

    private static List<ImportOption> testsOnly() {
        return List.of(new ImportOption.OnlyIncludeTests(), new ImportOption.DoNotIncludeJars());
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return DescribedPredicate.describe(
                "primitive or array", type -> type.isPrimitive() || type.isArray());
    }

    private static ArchCondition<JavaClass> seeNoOtherVerb() {
        return new ArchCondition<>("see no other verb") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Rooms.verb(type).ifPresent(verb -> crossings(type, verb, events));
            }
        };
    }

    private static void crossings(JavaClass type, String verb, ConditionEvents events) {
        for (Dependency to : type.getDirectDependenciesFromSelf()) {
            if (Rooms.verb(to.getTargetClass()).filter(other -> !other.equals(verb)).isPresent()) {
                events.add(SimpleConditionEvent.violated(to, to.getDescription()));
            }
        }
    }
}
