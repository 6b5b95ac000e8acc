package org.mingzhang.command.cadre.restrictprocessing;

import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;
import static org.mingzhang.cadre.ProtectionRefusal.PROTECTION_GROUND_UNKNOWN;

import java.util.List;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.ProcessingRestricted;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;

/** Decides whether processing is restricted: on a ground the rulebook lists. */
public final class RestrictProcessingDecision {
    private RestrictProcessingDecision() {}

    public static Decision decide(
            RestrictProcessing command, CadreFile state, Records records, Facts facts) {
        return Checks.under(facts)
                .must(state::known, CADRE_UNKNOWN, "/cadreId")
                .must(() -> !state.protection().restricted(), PROCESSING_IS_RESTRICTED, "/cadreId")
                .must(
                        () ->
                                facts.rulebook()
                                        .personnel()
                                        .protection()
                                        .restrictingGround(command.basis())
                                        .isPresent(),
                        PROTECTION_GROUND_UNKNOWN,
                        "/basis",
                        command.basis())
                .must(
                        () -> !command.restrictedOn().isAfter(facts.today()),
                        CADRE_DATE_IN_FUTURE,
                        "/restrictedOn",
                        command.restrictedOn(),
                        facts.today())
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new ProcessingRestricted(
                                                command.cadreId(),
                                                command.basis(),
                                                command.restrictedOn())));
    }
}
