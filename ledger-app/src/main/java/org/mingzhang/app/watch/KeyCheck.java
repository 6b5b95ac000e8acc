package org.mingzhang.app.watch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.mingzhang.app.audit.KeyEnds;
import org.mingzhang.app.audit.LedgerAudit;
import org.mingzhang.app.audit.PolicyRecords;
import org.mingzhang.app.audit.RecordGrace;
import org.mingzhang.app.source.LedgerSource;
import org.mingzhang.app.watch.Check.Sight;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.MalformedPolicy;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.policy.SignedPolicy;
import org.mingzhang.shared.Text;
import org.mingzhang.store.StoredEvents;

/**
 * Whether each change of the log's key and of its policy is on record, each that is on record was
 * one, and the key signed the policy.
 */
final class KeyCheck implements Check.Look {
    private static final String SIGNED = "policy.note";

    private final StoredEvents stored;
    private final LedgerSource source;
    private final InstantSource clock;
    private final Map<Finding, Instant> unrecorded = new HashMap<>();
    private final boolean passingBy;
    private Instant since;

    /**
     * A check.
     *
     * @param since from when on somebody records changes; {@link Instant#EPOCH} when that is not
     *     known, {@link Instant#MAX} when nobody does
     */
    KeyCheck(LedgerSource source, StoredEvents stored, InstantSource clock, Instant since) {
        this.source = source;
        this.stored = stored;
        this.clock = clock;
        this.passingBy = since.equals(Instant.EPOCH);
        this.since = since;
    }

    @Override
    public Sight look(LongConsumer progress) {
        List<LedgerAudit.Finding> found = new ArrayList<>(KeyEnds.of(stored, source.files()));
        found.addAll(PolicyRecords.of(stored, source.files()));
        Set<Finding> wrong = new LinkedHashSet<>();
        int underWay = 0;
        for (LedgerAudit.Finding each : found) {
            Finding finding =
                    new Finding(Kind.valueOf(each.kind().name()), Long.toString(each.position()));
            if (!finding.kind().passes() || (isOver(finding) && !isUnderWay(each))) {
                wrong.add(finding);
            } else {
                underWay++;
            }
        }
        policy(wrong);
        // What is there at the first look may be old; what comes later has just come.
        since = since.equals(Instant.MAX) ? since : clock.instant();
        return new Sight(
                wrong,
                new Text(
                        "全部密钥交接、信任策略及其登记"
                                + (underWay == 0 ? "" : "；其中 %d 项变更正在登记".formatted(underWay)),
                        "all handovers of keys and all policies, and what is on record of them"
                                + (underWay == 0
                                        ? ""
                                        : "; %d changes are being recorded".formatted(underWay))));
    }

    /** For a watch that does not know how long somebody has been recording. */
    private boolean isUnderWay(LedgerAudit.Finding change) {
        return passingBy && RecordGrace.covers(change, source, stored, clock.instant());
    }

    /** Whether the policy citizens read is the one that the log's key signed. */
    private void policy(Set<Finding> wrong) {
        Optional<byte[]> stated = source.files().apply("policy");
        Optional<byte[]> signed = source.files().apply(SIGNED);
        if (stated.isEmpty() || signed.isEmpty()) {
            return;
        }
        try {
            List<VerifierKey> keys = source.keys().signing();
            List<VerifierKey> named = Policy.of(stated.get()).logs();
            SignedPolicy policy = SignedPolicy.of(signed.get());
            // After a change of the key a policy that names the old one waits for a new start.
            if (!Collections.disjoint(named, keys)
                    && !(policy.saysWhat(stated.get()) && policy.isSignedBy(keys))) {
                wrong.add(new Finding(Kind.FILE_DIFFERS, SIGNED));
            }
        } catch (MalformedPolicy | IllegalArgumentException damaged) {
            wrong.add(new Finding(Kind.FILE_DIFFERS, SIGNED));
        }
    }

    private boolean isOver(Finding finding) {
        Instant first = unrecorded.computeIfAbsent(finding, each -> since);
        return first.isBefore(clock.instant().minus(RecordGrace.WITHIN));
    }
}
