package org.mingzhang.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which room a class stands in, told from its package and the ending of its name. */
final class Rooms {
    private static final Pattern EDGE =
            Pattern.compile(".*(Endpoint|Projection|Table|Application|Configuration)");
    private static final Pattern VERB =
            Pattern.compile("org\\.mingzhang\\.command\\.([a-z]+)\\.([a-z]+)(\\..*)?");
    private static final Set<String> NO_FEATURE = Set.of("kernel", "platform", "historyimport");

    /** Packages whose purpose is to meet a framework. */
    static final DescribedPredicate<JavaClass> FRAMEWORK_ROOM =
            resideInAnyPackage(
                            "..wiring..",
                            "..platform..",
                            "org.mingzhang.query.projection..",
                            "org.mingzhang.store..",
                            "org.mingzhang.app..",
                            "org.mingzhang.benchmarks..",
                            "org.mingzhang.testkit..")
                    .or(named("edge", EDGE));

    /** Everything that is decided, folded or named, in the module all others build on. */
    static final DescribedPredicate<JavaClass> SHARED =
            resideInAPackage("org.mingzhang..")
                    .and(
                            DescribedPredicate.not(
                                    resideInAnyPackage(
                                            "org.mingzhang.command..",
                                            "org.mingzhang.query..",
                                            "org.mingzhang.platform..",
                                            "org.mingzhang.store..",
                                            "org.mingzhang.keeper..",
                                            "org.mingzhang.app..",
                                            "org.mingzhang.benchmarks..",
                                            "org.mingzhang.system..",
                                            "org.mingzhang.testkit..")));

    private Rooms() {}

    /** The verb package a class belongs to; empty for everything that is no verb. */
    static Optional<String> verb(JavaClass type) {
        Matcher matcher = VERB.matcher(type.getPackageName());
        return matcher.matches()
                        && !NO_FEATURE.contains(matcher.group(1))
                        && !matcher.group(2).equals("wiring")
                ? Optional.of(matcher.group(1) + "." + matcher.group(2))
                : Optional.empty();
    }

    /** A class, or the one around it, whose simple name has a form. */
    static DescribedPredicate<JavaClass> named(String what, Pattern form) {
        return DescribedPredicate.describe(
                what, type -> form.matcher(outermost(type).getSimpleName()).matches());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rooms::outermost).orElse(type);
    }
}
