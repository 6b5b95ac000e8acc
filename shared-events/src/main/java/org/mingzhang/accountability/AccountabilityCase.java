package org.mingzhang.accountability;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.CaseClosed;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.accountability.event.CaseTextsErased;
import org.mingzhang.accountability.event.EvidenceRecorded;
import org.mingzhang.accountability.event.Investigator;
import org.mingzhang.accountability.event.InvestigatorsAssigned;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.RecusalDeclared;
import org.mingzhang.accountability.event.SubjectDropped;
import org.mingzhang.accountability.event.SubjectNamed;
import org.mingzhang.accountability.event.SubjectStep;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.ErasedTexts;
import org.mingzhang.shared.EvidenceId;
import org.mingzhang.shared.Subject;
import org.pcollections.OrderedPMap;

/**
 * The state of one case: the fold of its events so far.
 *
 * @param team the investigators last assigned, recused ones included
 * @param earlierTeams those assigned before them
 * @param dropped subjects that are no longer of the case
 * @param evidence in the order of recording; a case may have very much of it
 */
public record AccountabilityCase(
        CaseStage stage,
        @Nullable AccountabilityOpened opening,
        @Nullable InvestigatorsAssigned team,
        List<InvestigatorsAssigned> earlierTeams,
        List<RecusalDeclared> recusals,
        List<SubjectFile> subjects,
        List<SubjectDropped> dropped,
        OrderedPMap<EvidenceId, EvidenceRecorded> evidence,
        @Nullable CaseClosed closing) {
    /** Before the first event. */
    public static final AccountabilityCase NOT_OPENED =
            new AccountabilityCase(
                    CaseStage.NOT_OPENED,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    OrderedPMap.empty(),
                    null);

    public AccountabilityCase {
        earlierTeams = List.copyOf(earlierTeams);
        recusals = List.copyOf(recusals);
        subjects = List.copyOf(subjects);
        dropped = List.copyOf(dropped);
    }

    /** The state after one more event. Total: the past is not up for debate. */
    public AccountabilityCase evolve(CaseEvent event) {
        return switch (event) {
            case AccountabilityOpened opened ->
                    new AccountabilityCase(
                            CaseStage.UNDER_INVESTIGATION,
                            opened,
                            team,
                            earlierTeams,
                            recusals,
                            opened.subjects().stream().map(SubjectFile::of).toList(),
                            dropped,
                            evidence,
                            closing);
            case SubjectNamed named ->
                    withSubjects(plus(subjects, SubjectFile.of(named.named())), dropped);
            case SubjectDropped drop ->
                    withSubjects(
                            subjects.stream()
                                    .filter(file -> !file.subject().equals(drop.subject()))
                                    .toList(),
                            plus(dropped, drop));
            case InvestigatorsAssigned assigned ->
                    withPeople(
                            assigned,
                            team == null ? earlierTeams : plus(earlierTeams, team),
                            recusals);
            case RecusalDeclared declared ->
                    withPeople(team, earlierTeams, plus(recusals, declared));
            case EvidenceRecorded recorded ->
                    new AccountabilityCase(
                            stage,
                            opening,
                            team,
                            earlierTeams,
                            recusals,
                            subjects,
                            dropped,
                            evidence.plus(recorded.evidenceId(), recorded),
                            closing);
            case SubjectStep step ->
                    withSubjects(
                            subjects.stream()
                                    .map(file -> about(step, file) ? file.evolve(step) : file)
                                    .toList(),
                            dropped);
            case CaseClosed closed ->
                    new AccountabilityCase(
                            CaseStage.CLOSED,
                            opening,
                            team,
                            earlierTeams,
                            recusals,
                            subjects,
                            dropped,
                            evidence,
                            closed);
            case CaseTextsErased erased -> ErasedTexts.in(this);
        };
    }

    /** The file of one subject, if the case names it. */
    public Optional<SubjectFile> subject(Subject subject) {
        return subjects.stream().filter(file -> file.subject().equals(subject)).findFirst();
    }

    /** The file of one subject; an empty one when the case does not name the subject. */
    public SubjectFile fileOf(Subject subject) {
        return subject(subject)
                .orElseGet(() -> SubjectFile.of(new NamedSubject(subject, null, null)));
    }

    /** True when the case holds this piece of evidence. */
    public boolean holds(EvidenceId id) {
        return evidence.get(id) != null; // containsKey would look through all of it
    }

    /** True from the moment the account's recusal is on record. */
    public boolean recused(AccountId account) {
        return recusals.stream().anyMatch(recusal -> recusal.account().equals(account));
    }

    /** Everyone who investigated, whether or not recused or replaced since. */
    public Stream<AccountId> investigators() {
        return Stream.concat(
                Stream.concat(earlierTeams.stream(), Stream.ofNullable(team))
                        .flatMap(assigned -> assigned.investigators().stream())
                        .map(Investigator::account),
                subjects.stream()
                        .flatMap(file -> Stream.ofNullable(file.hearing()))
                        .flatMap(heard -> heard.investigators().stream()));
    }

    /** Everyone who investigated or reviewed, before the decision. */
    public Stream<AccountId> handlers() {
        return Stream.concat(
                investigators(),
                subjects.stream()
                        .flatMap(file -> Stream.ofNullable(file.review()))
                        .flatMap(review -> review.reviewers().stream()));
    }

    private static boolean about(SubjectStep step, SubjectFile file) {
        return file.subject().equals(step.subject());
    }

    private AccountabilityCase withSubjects(
            List<SubjectFile> named, List<SubjectDropped> noLonger) {
        return new AccountabilityCase(
                stage, opening, team, earlierTeams, recusals, named, noLonger, evidence, closing);
    }

    private AccountabilityCase withPeople(
            @Nullable InvestigatorsAssigned assigned,
            List<InvestigatorsAssigned> before,
            List<RecusalDeclared> declared) {
        return new AccountabilityCase(
                stage, opening, assigned, before, declared, subjects, dropped, evidence, closing);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
