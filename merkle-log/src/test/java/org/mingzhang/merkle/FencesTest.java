package org.mingzhang.merkle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.mingzhang.testkit.Fences;

class FencesTest {
    @Test
    void the_fences_hold() {
        Fences.holdIn("org.mingzhang.merkle");
    }

    /** Whoever verifies must be able to read all of it. */
    @Test
    void it_needs_the_jdk_and_nothing_else() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.mingzhang.merkle..", "java..", "org.jspecify..")
                .check(
                        new ClassFileImporter(
                                        java.util.List.of(new ImportOption.DoNotIncludeTests()))
                                .importPackages("org.mingzhang.merkle"));
    }
}
