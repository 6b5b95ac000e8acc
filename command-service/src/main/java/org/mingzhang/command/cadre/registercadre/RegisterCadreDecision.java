package org.mingzhang.command.cadre.registercadre;

import static org.mingzhang.cadre.CadreRefusal.CADRE_ALREADY_REGISTERED;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_ID_IS_IDENTITY_NUMBER;
import static org.mingzhang.cadre.CadreRefusal.IDENTITY_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.MANAGING_ORGANISATION_UNKNOWN;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.OrganisationId;

/** Decides whether a cadre is put on record. */
public final class RegisterCadreDecision {
    /** The form of a citizen identity number (GB 11643), old or new. */
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("[0-9]{15}|[0-9]{17}[0-9Xx]");

    private RegisterCadreDecision() {}

    public static Decision decide(
            RegisterCadre command, CadreFile state, Records records, Facts facts) {
        return Checks.under(facts)
                .must(() -> !state.known(), CADRE_ALREADY_REGISTERED, "/cadreId")
                .must(
                        () -> !IDENTITY_NUMBER.matcher(command.cadreId().value()).matches(),
                        CADRE_ID_IS_IDENTITY_NUMBER,
                        "/cadreId")
                .must(
                        () -> absentOrListed(command.identity(), facts.rulebook()),
                        IDENTITY_UNKNOWN,
                        "/identity",
                        String.valueOf(command.identity()))
                .must(
                        () -> absentOrKnown(command.managedBy(), records),
                        MANAGING_ORGANISATION_UNKNOWN,
                        "/managedBy")
                .must(
                        () -> !command.registeredOn().isAfter(facts.today()),
                        CADRE_DATE_IN_FUTURE,
                        "/registeredOn",
                        command.registeredOn(),
                        facts.today())
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new CadreRegistered(
                                                command.cadreId(),
                                                command.name(),
                                                command.identity(),
                                                command.managedBy(),
                                                command.registeredOn())));
    }

    private static boolean absentOrListed(@Nullable String identity, Rulebook rulebook) {
        return identity == null || rulebook.identity(identity).isPresent();
    }

    private static boolean absentOrKnown(@Nullable OrganisationId id, Records records) {
        return id == null || records.organisation(id).known();
    }
}
