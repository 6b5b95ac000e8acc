package org.mingzhang.command.accountability.findfalseaccusation;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.names;
import static org.mingzhang.command.accountability.CaseChecks.opened;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.FalseAccusationFound;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.rulebook.handling.LevelRule;
import org.mingzhang.shared.ContentDigest;

/** Decides whether a finding of false accusation may be recorded. */
public final class FindFalseAccusationDecision {
    private FindFalseAccusationDecision() {}

    public static Decision decide(
            FindFalseAccusation command, AccountabilityCase state, Records records, Facts facts) {
        SubjectFile file = state.fileOf(command.subject());
        ResponsibilityEstablished finding = file.responsibility();
        OrganisationRegistered approver = records.organisation(command.approvedBy()).registration();
        LevelRule approval = facts.rulebook().handling().falseAccusation();
        return opened(command, state, facts)
                .also(names(state, command.subject()))
                .also(written("/intent", command.intent()))
                .also(written("/fabrication", command.fabrication()))
                .must(
                        () -> approver != null,
                        AftermathRefusal.ORGANISATION_UNKNOWN,
                        "/approvedBy",
                        command.approvedBy().value())
                .must(
                        () -> finding != null && !finding.substantiated(),
                        AftermathRefusal.NOT_FOUND_UNTRUE,
                        "/subject")
                .also(
                        dated(
                                "/foundOn",
                                command.foundOn(),
                                finding == null ? null : finding.establishedOn(),
                                facts))
                .must(
                        () -> command.intentShown() && command.fabricationShown(),
                        AftermathRefusal.MISTAKEN_NOT_FALSE,
                        command.intentShown() ? "/fabricationShown" : "/intentShown")
                .rule(
                        approval.basis(),
                        () ->
                                approver != null
                                        && approval.reachedBy(
                                                approver.level(), facts.rulebook().levels()),
                        AftermathRefusal.APPROVAL_LEVEL_TOO_LOW,
                        "/approvedBy")
                .must(
                        () ->
                                command.accuserSeal() == null
                                        || ContentDigest.isHex(command.accuserSeal()),
                        AftermathRefusal.ACCUSER_IN_CLEAR,
                        "/accuserSeal")
                .must(
                        () -> file.falseAccusation() == null,
                        AftermathRefusal.ALREADY_FOUND_FALSE,
                        "/subject")
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new FalseAccusationFound(
                                                command.caseId(),
                                                command.subject(),
                                                command.foundOn(),
                                                facts.attribution().organ(),
                                                command.approvedBy(),
                                                command.intent(),
                                                command.fabrication(),
                                                command.accuserSeal())));
    }
}
