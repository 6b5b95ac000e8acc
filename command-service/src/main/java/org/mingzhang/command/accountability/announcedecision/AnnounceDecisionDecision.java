package org.mingzhang.command.accountability.announcedecision;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.decided;
import static org.mingzhang.command.accountability.CaseChecks.decidedOn;
import static org.mingzhang.command.accountability.CaseChecks.opened;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.DecisionAnnounced;
import org.mingzhang.command.accountability.Authority;
import org.mingzhang.command.accountability.Publicness;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.SubjectKind;

/** Decides whether an announcement may be recorded. */
public final class AnnounceDecisionDecision {
    private AnnounceDecisionDecision() {}

    public static Decision decide(
            AnnounceDecision command, AccountabilityCase state, Records records, Facts facts) {
        SubjectFile file = state.fileOf(command.subject());
        RuleBasis reaches = facts.rulebook().handling().publicity().basis();
        return opened(command, state, facts)
                .also(decided(state, command.subject()))
                .also(written("/where/place", command.where().place()))
                .also(dated("/announcedOn", command.announcedOn(), decidedOn(file), facts))
                .also(Publicness.known(command.where(), facts))
                .also(checks -> organisations(command, records, checks))
                .rule(
                        reaches,
                        () ->
                                command.toSubject()
                                        || file.announcements().stream()
                                                .anyMatch(DecisionAnnounced::toSubject),
                        AftermathRefusal.NOT_ANNOUNCED_TO_SUBJECT,
                        "/toSubject")
                .rule(
                        reaches,
                        () -> reachesOwnOrganisation(command, file, records),
                        AftermathRefusal.NOT_ANNOUNCED_TO_ORGANISATION,
                        "/toOrganisations")
                .accept(
                        () ->
                                List.of(
                                        new DecisionAnnounced(
                                                command.caseId(),
                                                command.subject(),
                                                command.announcedOn(),
                                                command.where(),
                                                command.toSubject(),
                                                command.toOrganisations())));
    }

    private static Checks organisations(AnnounceDecision command, Records records, Checks checks) {
        for (int i = 0; i < command.toOrganisations().size(); i++) {
            OrganisationId organisation = command.toOrganisations().get(i);
            checks.procedure(
                    () -> records.organisation(organisation).known(),
                    AftermathRefusal.ORGANISATION_UNKNOWN,
                    "/toOrganisations/" + i,
                    organisation.value());
        }
        return checks;
    }

    /** Now or before: the subject's organisation, or one above it where that is on record. */
    private static boolean reachesOwnOrganisation(
            AnnounceDecision command, SubjectFile file, Records records) {
        OrganisationId own = own(file);
        return Stream.concat(
                        command.toOrganisations().stream(),
                        file.announcements().stream()
                                .flatMap(each -> each.toOrganisations().stream()))
                .anyMatch(each -> own == null || Authority.isOrAbove(own, each, records));
    }

    private static @Nullable OrganisationId own(SubjectFile file) {
        return file.subject().kind() == SubjectKind.ORGANISATION
                ? new OrganisationId(file.subject().id())
                : file.named().organisation();
    }
}
