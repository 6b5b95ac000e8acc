package org.mingzhang.command.cadre.registercadre;

import static org.mingzhang.cadre.CadreRefusal.CADRE_ALREADY_REGISTERED;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_ID_IS_IDENTITY_NUMBER;
import static org.mingzhang.cadre.CadreRefusal.IDENTITY_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.MANAGING_ORGANISATION_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.PERSON_ALREADY_REGISTERED;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.person.event.PersonRegistered;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.PersonFingerprint;

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
                .also(checks -> firstOfPerson(checks, command.idNumber(), records))
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
                .accept(() -> events(command));
    }

    /**
     * A person's fingerprint is reserved in a stream of its own: two at once cannot both have it.
     */
    private static List<LedgerEvent> events(RegisterCadre command) {
        List<LedgerEvent> events = new ArrayList<>();
        events.add(
                new CadreRegistered(
                        command.cadreId(),
                        command.name(),
                        command.identity(),
                        command.managedBy(),
                        command.registeredOn()));
        if (command.idNumber() != null) {
            events.add(
                    new PersonRegistered(
                            command.idNumber(), command.cadreId(), command.registeredOn()));
        }
        return events;
    }

    private static Checks firstOfPerson(
            Checks checks, @Nullable PersonFingerprint person, Records records) {
        PersonRegistered before = person == null ? null : records.person(person).registration();
        return before == null
                ? checks
                : checks.must(
                        () -> false,
                        PERSON_ALREADY_REGISTERED,
                        "/idNumber",
                        before.cadreId().value());
    }

    private static boolean absentOrListed(@Nullable String identity, Rulebook rulebook) {
        return identity == null || rulebook.identity(identity).isPresent();
    }

    private static boolean absentOrKnown(@Nullable OrganisationId id, Records records) {
        return id == null || records.organisation(id).known();
    }
}
