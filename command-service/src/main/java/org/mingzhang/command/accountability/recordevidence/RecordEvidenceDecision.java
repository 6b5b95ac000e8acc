package org.mingzhang.command.accountability.recordevidence;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.opened;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.event.EvidenceRecorded;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.ContentDigest;

/** Decides whether evidence may be recorded. */
public final class RecordEvidenceDecision {
    private RecordEvidenceDecision() {}

    public static Decision decide(
            RecordEvidence command, AccountabilityCase state, Records records, Facts facts) {
        return opened(command, state, facts)
                .also(written("/title", command.title()))
                .also(dated("/obtainedOn", command.obtainedOn(), null, facts))
                .must(
                        () -> !state.holds(command.evidenceId()),
                        CaseRefusal.EVIDENCE_ALREADY_RECORDED,
                        "/evidenceId",
                        command.evidenceId().value())
                .must(
                        () -> ContentDigest.isHex(command.sha256()),
                        CaseRefusal.EVIDENCE_DIGEST_MALFORMED,
                        "/sha256")
                .must(() -> command.sizeBytes() > 0, CaseRefusal.EVIDENCE_EMPTY, "/sizeBytes")
                .accept(
                        () ->
                                List.of(
                                        new EvidenceRecorded(
                                                command.caseId(),
                                                command.evidenceId(),
                                                command.title(),
                                                command.mediaType(),
                                                command.sha256(),
                                                command.sizeBytes(),
                                                command.obtainedOn())));
    }
}
