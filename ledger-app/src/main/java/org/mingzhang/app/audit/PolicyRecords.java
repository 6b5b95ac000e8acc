package org.mingzhang.app.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.app.audit.LedgerAudit.Finding;
import org.mingzhang.app.audit.LedgerAudit.Kind;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.Succession;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.MalformedPolicy;
import org.mingzhang.merkle.policy.SignedPolicy;
import org.mingzhang.merkle.policy.StatedPolicies;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.store.StoredEvents.Entry;
import org.mingzhang.upkeep.event.PolicyChanged;
import org.mingzhang.upkeep.event.UpkeepEvent;

/**
 * Whether each policy that the public log stated is on record, and each that is on record was
 * stated. Whoever could change the policy could leave one of the two out.
 */
public final class PolicyRecords {
    private static final int MOST = 10_000;

    private PolicyRecords() {}

    /**
     * What does not fit.
     *
     * @param files of the public log, by path
     */
    public static List<Finding> of(StoredEvents stored, Function<String, Optional<byte[]>> files) {
        KeyList listed = listed(files);
        List<SignedPolicy> stated = StatedPolicies.of(listed, files);
        List<Finding> findings = new ArrayList<>();
        long recorded = StatedPolicies.beginning(stated);
        for (Entry entry : stored.entries(UpkeepEvent.POLICY.toString(), 0, Long.MAX_VALUE, MOST)) {
            Optional<PolicyChanged> change =
                    OwnEvent.read(entry.stored(), PolicyChanged.class)
                            .filter(each -> isFounded(each, stated));
            if (change.isEmpty() || change.get().number() != recorded + 1) {
                findings.add(
                        new Finding(
                                Kind.POLICY_CHANGE_UNFOUNDED,
                                entry.stored().position(),
                                entry.stored().eventId()));
            } else {
                recorded++;
            }
        }
        stated.stream().skip(recorded).forEach(policy -> findings.add(unrecorded(policy)));
        current(listed, files)
                .filter(now -> !stated.isEmpty() && !now.body().equals(stated.getLast().body()))
                .ifPresent(now -> findings.add(unrecorded(now)));
        return findings;
    }

    private static Finding unrecorded(SignedPolicy policy) {
        return new Finding(Kind.POLICY_CHANGE_UNRECORDED, policy.size(), null);
    }

    /** The number of a record is the place of its policy among those that were stated. */
    private static boolean isFounded(PolicyChanged change, List<SignedPolicy> stated) {
        if (change.number() < 1 || change.number() > stated.size()) {
            return false;
        }
        SignedPolicy policy = stated.get((int) change.number() - 1);
        return change.policy().equals(ContentDigest.of(policy.body().getBytes(UTF_8)))
                && change.logSize() == policy.size()
                && change.quorum().equals(policy.policy().quorum().inWords())
                && change.witnesses().equals(policy.policy().witnessLines())
                && change.logKeys()
                        .equals(
                                policy.policy().logs().stream()
                                        .map(VerifierKey::toString)
                                        .toList());
    }

    /** What the log states now, when one of its keys signed it. */
    private static Optional<SignedPolicy> current(
            KeyList listed, Function<String, Optional<byte[]>> files) {
        try {
            return files.apply("policy.note")
                    .map(SignedPolicy::of)
                    .filter(policy -> policy.isSignedBy(listed.at(policy.size())));
        } catch (MalformedPolicy damaged) {
            return Optional.empty();
        }
    }

    private static KeyList listed(Function<String, Optional<byte[]>> files) {
        try {
            return Succession.listed(files);
        } catch (IllegalArgumentException damaged) {
            return KeyList.of(List.of());
        }
    }
}
