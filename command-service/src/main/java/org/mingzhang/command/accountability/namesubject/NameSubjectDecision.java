package org.mingzhang.command.accountability.namesubject;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.openedOn;
import static org.mingzhang.command.accountability.CaseChecks.running;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.HandlerRefusal;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.InvestigatorsAssigned;
import org.mingzhang.accountability.event.SubjectNamed;
import org.mingzhang.command.accountability.Investigation;
import org.mingzhang.command.accountability.SubjectChecks;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.Subject;

/** Decides whether a further subject may be named. */
public final class NameSubjectDecision {
    private static final String FIELD = "/named/subject";

    private NameSubjectDecision() {}

    public static Decision decide(
            NameSubject command, AccountabilityCase state, Records records, Facts facts) {
        Subject subject = command.named().subject();
        Checks checks =
                running(command, state, facts)
                        .must(
                                () -> state.subject(subject).isEmpty(),
                                CaseRefusal.SUBJECT_NAMED_TWICE,
                                FIELD)
                        .must(
                                () -> !investigates(subject, state),
                                HandlerRefusal.INVESTIGATOR_IS_SUBJECT,
                                FIELD)
                        .also(SubjectChecks.known(subject, FIELD, records))
                        .procedure(
                                () ->
                                        state.subjects().stream()
                                                .anyMatch(file -> file.decision() == null),
                                CaseRefusal.CASE_ALREADY_DECIDED,
                                "/caseId")
                        .also(written("/grounds", command.grounds()))
                        .also(dated("/namedOn", command.namedOn(), openedOn(state), facts))
                        .also(SubjectChecks.organKnown(facts, records))
                        .also(SubjectChecks.authority(subject, FIELD, facts, records))
                        .fourEyes();
        Optional<Investigation> investigation =
                Optional.ofNullable(state.opening())
                        .map(opening -> investigation(opening, command.namedOn()));
        investigation.ifPresent(
                each ->
                        checks.also(
                                SubjectChecks.notUnderInvestigation(
                                        subject, FIELD, each, command.distinctFrom(), records)));
        return checks.accept(
                () ->
                        Stream.concat(
                                        Stream.of(
                                                new SubjectNamed(
                                                        command.caseId(),
                                                        command.named(),
                                                        command.namedOn(),
                                                        command.grounds(),
                                                        command.distinctFrom())),
                                        investigation.map(each -> each.noteOn(subject)).stream())
                                .toList());
    }

    private static boolean investigates(Subject subject, AccountabilityCase state) {
        InvestigatorsAssigned team = state.team();
        return team != null
                && team.investigators().stream()
                        .flatMap(each -> Stream.ofNullable(each.cadre()))
                        .anyMatch(cadre -> Subject.cadre(cadre).equals(subject));
    }

    private static Investigation investigation(AccountabilityOpened opening, LocalDate namedOn) {
        return new Investigation(
                opening.caseId(),
                opening.grounds(),
                opening.conductFrom(),
                opening.conductTo(),
                namedOn);
    }
}
