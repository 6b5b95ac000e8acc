package org.mingzhang.command.rulebook;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.kernel.Decider;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.rulebook.adoptrulebook.AdoptRulebook;
import org.mingzhang.command.rulebook.adoptrulebook.AdoptRulebookDecision;
import org.mingzhang.command.rulebook.amendrulebook.AmendRulebook;
import org.mingzhang.command.rulebook.amendrulebook.AmendRulebookDecision;
import org.mingzhang.command.rulebook.verifyrule.VerifyRule;
import org.mingzhang.command.rulebook.verifyrule.VerifyRuleDecision;
import org.mingzhang.command.rulebook.withdrawverification.WithdrawVerification;
import org.mingzhang.command.rulebook.withdrawverification.WithdrawVerificationDecision;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.rulebook.history.RulebookHistory;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Approval;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.RulebookId;

/** The invented book of two versions, a ledger, and one command that defects may spoil. */
final class RulebookStory {
    static final Rulebooks BOOKS =
            RulebookLoader.fromDirectory(Path.of("src/test/resources/jurisdictions"));
    static final RulebookId ID = new RulebookId("atlantis");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    final TestLedger ledger =
            new TestLedger().today(LocalDate.of(2026, 6, 1)).approved(approval("approver"));
    RulebookId id = ID;
    String version = "1";
    String from = "1";
    String rule = "ATL-7";
    String source = "Tablet, line 7";
    LocalDate day = DAY;
    @Nullable ContentDigest digest;

    RulebookStory adopted() {
        version = "1";
        adopt();
        return this;
    }

    RulebookStory verified() {
        adopted();
        verify();
        return this;
    }

    Decision adopt() {
        return taken(
                new AdoptRulebook(id, version, digest(version), day),
                (c, s, r, f) -> AdoptRulebookDecision.decide(c, (RulebookHistory) s, BOOKS, f));
    }

    Decision amend() {
        return taken(
                new AmendRulebook(id, from, version, digest(version), source, day),
                (c, s, r, f) -> AmendRulebookDecision.decide(c, (RulebookHistory) s, BOOKS, f));
    }

    Decision verify() {
        return taken(
                new VerifyRule(id, rule, source, day),
                (c, s, r, f) -> VerifyRuleDecision.decide(c, (RulebookHistory) s, BOOKS, f));
    }

    Decision withdraw() {
        return taken(
                new WithdrawVerification(id, rule, day),
                (c, s, r, f) -> WithdrawVerificationDecision.decide(c, (RulebookHistory) s, r, f));
    }

    void unadopt() {
        ledger.without(ID.stream());
    }

    static Approval approval(String by) {
        return new Approval(
                new ApprovalId("approval-1"),
                new AccountId(by),
                TestLedger.DIGEST,
                Instant.parse("2026-03-01T00:00:00Z"));
    }

    static ContentDigest digestOf(String version) {
        return BOOKS.edition("atlantis", version)
                .orElseGet(() -> BOOKS.newest("atlantis"))
                .digest();
    }

    private ContentDigest digest(String of) {
        ContentDigest other = digest;
        return other == null ? digestOf(of) : other;
    }

    private <C extends LedgerCommand> Decision taken(C command, Decider<C, Record> decider) {
        return ledger.take(command, decider);
    }
}
