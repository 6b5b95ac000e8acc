package org.mingzhang.command.organisation.registerorganisation;

import static org.mingzhang.organisation.OrganisationRefusal.ORGANISATION_ALREADY_REGISTERED;
import static org.mingzhang.organisation.OrganisationRefusal.ORGANISATION_CREDIT_CODE_INVALID;
import static org.mingzhang.organisation.OrganisationRefusal.ORGANISATION_LEVEL_UNKNOWN;
import static org.mingzhang.organisation.OrganisationRefusal.ORGANISATION_NAME_MISSING;
import static org.mingzhang.organisation.OrganisationRefusal.ORGAN_KIND_UNKNOWN;
import static org.mingzhang.organisation.OrganisationRefusal.PARENT_ORGANISATION_UNKNOWN;
import static org.mingzhang.organisation.OrganisationRefusal.PRINCIPAL_ORGANISATION_UNKNOWN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.codes.CodeFault;
import org.mingzhang.codes.CreditCode;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.shared.OrganisationId;

/** Decides whether an organisation is put on record. */
public final class RegisterOrganisationDecision {
    private RegisterOrganisationDecision() {}

    public static Decision decide(
            RegisterOrganisation command, Organisation state, Records records, Facts facts) {
        return Checks.under(facts)
                .must(() -> !state.known(), ORGANISATION_ALREADY_REGISTERED, "/organisationId")
                .must(() -> !command.name().isBlank(), ORGANISATION_NAME_MISSING, "/name")
                .procedure(
                        () -> facts.rulebook().organKind(command.kind()).isPresent(),
                        ORGAN_KIND_UNKNOWN,
                        "/kind",
                        command.kind())
                .must(
                        () -> facts.rulebook().admitsLevel(command.level()),
                        ORGANISATION_LEVEL_UNKNOWN,
                        "/level",
                        String.valueOf(command.level()))
                .must(
                        () -> absentOrKnown(command.parent(), records),
                        PARENT_ORGANISATION_UNKNOWN,
                        "/parent")
                .must(
                        () -> absentOrKnown(command.organOf(), records),
                        PRINCIPAL_ORGANISATION_UNKNOWN,
                        "/organOf")
                .also(checks -> wellFormed(checks, command.creditCode()))
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new OrganisationRegistered(
                                                command.organisationId(),
                                                command.name(),
                                                command.kind(),
                                                command.level(),
                                                command.parent(),
                                                command.organOf(),
                                                command.validFrom(),
                                                command.creditCode())));
    }

    private static Checks wellFormed(Checks checks, @Nullable String creditCode) {
        if (creditCode == null) {
            return checks;
        }
        return CreditCode.fault(creditCode)
                .map(CodeFault::text)
                .map(
                        wrong ->
                                checks.must(
                                        () -> false,
                                        ORGANISATION_CREDIT_CODE_INVALID,
                                        "/creditCode",
                                        wrong.zh(),
                                        wrong.en()))
                .orElse(checks);
    }

    private static boolean absentOrKnown(@Nullable OrganisationId id, Records records) {
        return id == null || records.organisation(id).known();
    }
}
