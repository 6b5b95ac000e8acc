package org.mingzhang.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Calls that bring time, chance or output in by the back door, each with the way out. */
final class BannedCalls {
    /** Where a clock is made, once, to be handed in. */
    private static final Pattern CLOCK_SOURCE = Pattern.compile(".*(Configuration|Application)");

    static final ArchRule TIME_IS_HANDED_IN =
            noClasses()
                    .should()
                    .callMethodWhere(calls("java\\.time\\..*\\.now", true))
                    .as("nobody reads the clock by now(): use Facts or an injected InstantSource");

    static final ArchRule CLOCKS_ARE_CONFIGURED =
            noClasses()
                    .that(not(Rooms.named("source of the clock", CLOCK_SOURCE)))
                    .and()
                    .resideOutsideOfPackage("org.mingzhang.app..")
                    .should()
                    .callMethodWhere(calls("java\\.time\\.Clock\\.system.*", false))
                    .as("only configuration makes a clock: have it injected");

    static final ArchRule CHANCE_IS_HANDED_IN =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..platform..", "..wiring..", "org.mingzhang.app..")
                    .should()
                    .callMethod(UUID.class, "randomUUID")
                    .as("ids come in as arguments: no UUID.randomUUID() outside of the edges");

    static final ArchRule OUTPUT_IS_HANDED_IN =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.mingzhang.app..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .as("no System.out or System.err: print through a given PrintWriter");

    static final ArchRule NO_PRINTED_STACK_TRACES =
            noClasses()
                    .should()
                    .callMethodWhere(calls(".*\\.printStackTrace", true))
                    .as("no printStackTrace(): log once, or let it pass");

    /** A test waits for a condition, never for a time. */
    static final ArchRule NO_SLEEPING_TEST =
            noClasses()
                    .should()
                    .callMethodWhere(calls("java\\.lang\\.Thread\\.sleep", false))
                    .as("no test sleeps: wait for the condition");

    private BannedCalls() {}

    static List<ArchRule> rules() {
        return List.of(
                TIME_IS_HANDED_IN,
                CLOCKS_ARE_CONFIGURED,
                CHANCE_IS_HANDED_IN,
                OUTPUT_IS_HANDED_IN,
                NO_PRINTED_STACK_TRACES);
    }

    private static DescribedPredicate<JavaMethodCall> calls(String method, boolean bare) {
        Pattern form = Pattern.compile(method);
        return DescribedPredicate.describe(
                "call of " + method,
                call ->
                        form.matcher(call.getTargetOwner().getName() + "." + call.getName())
                                        .matches()
                                && (!bare || call.getTarget().getRawParameterTypes().isEmpty()));
    }
}
