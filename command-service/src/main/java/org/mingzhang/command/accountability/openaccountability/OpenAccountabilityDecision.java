package org.mingzhang.command.accountability.openaccountability;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.hasText;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.CaseStage;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.command.accountability.Investigation;
import org.mingzhang.command.accountability.SubjectChecks;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.rulebook.Ground;
import org.mingzhang.rulebook.OrganRule;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.SubjectKind;

/** Decides whether a case may be opened. */
public final class OpenAccountabilityDecision {
    private OpenAccountabilityDecision() {}

    public static Decision decide(
            OpenAccountability command, AccountabilityCase state, Records records, Facts facts) {
        return Checks.under(facts)
                .must(
                        () -> state.stage() == CaseStage.NOT_OPENED,
                        CaseRefusal.CASE_ALREADY_OPENED,
                        "/caseId",
                        command.caseId().value())
                .also(checks -> subjects(command, records, checks))
                .also(checks -> grounds(command, facts.rulebook(), checks))
                .also(written("/facts", command.facts()))
                .also(checks -> dates(command, facts, checks))
                .also(checks -> organ(command, records, facts, checks))
                .fourEyes()
                .also(checks -> noSecondCase(command, records, checks))
                .procedure(
                        () -> membersNamedOrExplained(command),
                        CaseRefusal.MEMBERS_MISSING,
                        "/membersReason")
                .accept(() -> events(command, facts));
    }

    private static Checks subjects(OpenAccountability command, Records records, Checks checks) {
        List<Subject> subjects = command.subjects().stream().map(NamedSubject::subject).toList();
        checks.must(() -> !subjects.isEmpty(), CaseRefusal.SUBJECT_MISSING, "/subjects")
                .must(
                        () -> subjects.stream().distinct().count() == subjects.size(),
                        CaseRefusal.SUBJECT_NAMED_TWICE,
                        "/subjects");
        for (int i = 0; i < subjects.size(); i++) {
            checks.also(SubjectChecks.known(subjects.get(i), field(i), records));
        }
        return checks;
    }

    private static Checks grounds(OpenAccountability command, Rulebook rulebook, Checks checks) {
        checks.must(() -> !command.grounds().isEmpty(), CaseRefusal.GROUND_MISSING, "/grounds");
        for (int i = 0; i < command.grounds().size(); i++) {
            String code = command.grounds().get(i);
            checks.must(
                    () -> rulebook.knowsGround(code),
                    CaseRefusal.GROUND_UNKNOWN,
                    "/grounds/" + i,
                    code);
        }
        for (String code : command.grounds()) {
            checks.procedure(
                    () ->
                            hasText(command.groundText())
                                    || rulebook.ground(code).filter(Ground::textRequired).isEmpty(),
                    CaseRefusal.GROUND_TEXT_MISSING,
                    "/groundText",
                    code);
        }
        return checks;
    }

    private static Checks dates(OpenAccountability command, Facts facts, Checks checks) {
        return checks.also(dated("/openedOn", command.openedOn(), null, facts))
                .must(
                        () -> !command.conductTo().isBefore(command.conductFrom()),
                        CaseRefusal.CONDUCT_ENDS_BEFORE_START,
                        "/conductTo")
                .procedure(
                        () -> !command.openedOn().isBefore(command.conductFrom()),
                        CaseRefusal.OPENED_BEFORE_CONDUCT,
                        "/openedOn");
    }

    private static Checks organ(
            OpenAccountability command, Records records, Facts facts, Checks checks) {
        checks.also(SubjectChecks.organKnown(facts, records));
        OrganisationRegistered organ =
                records.organisation(facts.attribution().organ()).registration();
        OrganRule initiators = facts.rulebook().initiators();
        if (organ != null) {
            checks.rule(
                    initiators.basis(),
                    () -> initiators.allows(organ.kind()),
                    CaseRefusal.ORGAN_MAY_NOT_OPEN,
                    "/organ",
                    organ.kind());
        }
        for (int i = 0; i < command.subjects().size(); i++) {
            checks.also(
                    SubjectChecks.authority(
                            command.subjects().get(i).subject(), field(i), facts, records));
        }
        return checks;
    }

    private static Checks noSecondCase(OpenAccountability command, Records records, Checks checks) {
        for (int i = 0; i < command.subjects().size(); i++) {
            checks.also(
                    SubjectChecks.notUnderInvestigation(
                            command.subjects().get(i).subject(),
                            field(i),
                            investigation(command),
                            command.distinctFrom(),
                            records));
        }
        return checks;
    }

    private static boolean membersNamedOrExplained(OpenAccountability command) {
        return hasText(command.membersReason())
                || command.subjects().stream()
                        .anyMatch(named -> named.subject().kind() == SubjectKind.CADRE)
                || command.subjects().stream()
                        .noneMatch(named -> named.subject().kind() == SubjectKind.ORGANISATION);
    }

    private static List<LedgerEvent> events(OpenAccountability command, Facts facts) {
        List<LedgerEvent> events = new ArrayList<>();
        events.add(
                new AccountabilityOpened(
                        command.caseId(),
                        command.subjects(),
                        command.grounds(),
                        command.groundText(),
                        command.facts(),
                        command.conductFrom(),
                        command.conductTo(),
                        command.openedOn(),
                        facts.attribution().organ(),
                        command.distinctFrom(),
                        command.membersReason(),
                        facts.rulebook().version().id()));
        Investigation investigation = investigation(command);
        command.subjects().forEach(named -> events.add(investigation.noteOn(named.subject())));
        return events;
    }

    private static Investigation investigation(OpenAccountability command) {
        return new Investigation(
                command.caseId(),
                command.grounds(),
                command.conductFrom(),
                command.conductTo(),
                command.openedOn());
    }

    private static String field(int index) {
        return "/subjects/" + index + "/subject";
    }
}
