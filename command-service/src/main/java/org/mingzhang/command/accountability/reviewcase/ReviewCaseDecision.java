package org.mingzhang.command.accountability.reviewcase;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.hasText;
import static org.mingzhang.command.accountability.CaseChecks.running;
import static org.mingzhang.command.accountability.CaseChecks.undecided;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.HandlerRefusal;
import org.mingzhang.accountability.event.CaseReviewed;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.command.accountability.Handlers;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.rulebook.handling.LevelRule;
import org.mingzhang.shared.RecordedWarning;

/** Decides whether a review may be recorded: hard apart from a level upwards, soft below it. */
public final class ReviewCaseDecision {
    private static final RecordedWarning NOT_APART =
            new RecordedWarning(HandlerRefusal.REVIEWER_INVESTIGATED.code(), "/reviewers");

    private ReviewCaseDecision() {}

    public static Decision decide(
            ReviewCase command, AccountabilityCase state, Records records, Facts facts) {
        ResponsibilityEstablished established = state.fileOf(command.subject()).responsibility();
        LevelRule separation = facts.rulebook().handling().separation();
        boolean hard = separation.reachedBy(level(records, facts), facts.rulebook().levels());
        boolean apart =
                state.investigators().noneMatch(person -> command.reviewers().contains(person));
        Checks checks =
                running(command, state, facts)
                        .also(undecided(state, command.subject()))
                        .also(written("/opinion", command.opinion()))
                        .procedure(
                                () -> established != null,
                                DecisionRefusal.RESPONSIBILITY_NOT_ESTABLISHED,
                                "/subject")
                        .also(
                                dated(
                                        "/reviewedOn",
                                        command.reviewedOn(),
                                        established == null ? null : established.establishedOn(),
                                        facts))
                        .also(Handlers.notRecused(state, command.reviewers(), "/reviewers"))
                        .procedure(
                                () -> !command.reviewers().isEmpty(),
                                HandlerRefusal.REVIEWERS_MISSING,
                                "/reviewers")
                        .rule(
                                separation.basis(),
                                () -> apart || !hard,
                                HandlerRefusal.REVIEWER_INVESTIGATED,
                                "/reviewers")
                        .rule(
                                separation.basis(),
                                () -> apart || hard || hasText(command.exemption()),
                                HandlerRefusal.EXEMPTION_MISSING,
                                "/exemption");
        return (apart ? checks : checks.keep(List.of(NOT_APART)))
                .accept(() -> List.of(event(command, facts)));
    }

    /** The level of the acting organ, or of the committee it belongs to. */
    private static @Nullable String level(Records records, Facts facts) {
        OrganisationRegistered organ =
                records.organisation(facts.attribution().organ()).registration();
        if (organ == null || organ.level() != null || organ.organOf() == null) {
            return organ == null ? null : organ.level();
        }
        OrganisationRegistered committee = records.organisation(organ.organOf()).registration();
        return committee == null ? null : committee.level();
    }

    private static CaseReviewed event(ReviewCase command, Facts facts) {
        return new CaseReviewed(
                command.caseId(),
                command.subject(),
                command.reviewedOn(),
                facts.attribution().organ(),
                command.reviewers(),
                command.opinion(),
                command.exemption());
    }
}
