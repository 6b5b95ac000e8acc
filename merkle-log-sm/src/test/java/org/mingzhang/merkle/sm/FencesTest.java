package org.mingzhang.merkle.sm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class FencesTest {
    @Test
    void it_needs_the_tree_the_notes_and_bouncy_castle() {
        classes()
                .that()
                .resideInAPackage("org.mingzhang.merkle.sm..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.mingzhang.merkle.sm..",
                        "org.mingzhang.merkle.note..",
                        "org.mingzhang.merkle.tree..",
                        "org.bouncycastle..",
                        "java..",
                        "org.jspecify..")
                .check(
                        new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                                .importPackages("org.mingzhang.merkle.sm"));
    }
}
