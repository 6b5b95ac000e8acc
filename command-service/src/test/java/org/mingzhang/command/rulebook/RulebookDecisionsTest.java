package org.mingzhang.command.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.kernel.FourEyesRefusal.APPROVAL_REQUIRED;
import static org.mingzhang.command.kernel.FourEyesRefusal.APPROVER_IS_PROPOSER;
import static org.mingzhang.rulebook.history.RulebookRefusal.RULEBOOK_ALREADY_ADOPTED;
import static org.mingzhang.rulebook.history.RulebookRefusal.RULEBOOK_ALTERED;
import static org.mingzhang.rulebook.history.RulebookRefusal.RULEBOOK_DAY_IN_FUTURE;
import static org.mingzhang.rulebook.history.RulebookRefusal.RULEBOOK_DAY_OUT_OF_ORDER;
import static org.mingzhang.rulebook.history.RulebookRefusal.RULEBOOK_NOT_ADOPTED;
import static org.mingzhang.rulebook.history.RulebookRefusal.RULEBOOK_NOT_LATER;
import static org.mingzhang.rulebook.history.RulebookRefusal.RULEBOOK_UNKNOWN;
import static org.mingzhang.rulebook.history.RulebookRefusal.RULEBOOK_VERSION_NOT_IN_FORCE;
import static org.mingzhang.rulebook.history.RulebookRefusal.RULEBOOK_VERSION_UNKNOWN;
import static org.mingzhang.rulebook.history.RulebookRefusal.RULE_ALREADY_VERIFIED;
import static org.mingzhang.rulebook.history.RulebookRefusal.RULE_NOT_VERIFIED;
import static org.mingzhang.rulebook.history.RulebookRefusal.RULE_SOURCE_MISSING;
import static org.mingzhang.rulebook.history.RulebookRefusal.RULE_UNKNOWN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.rulebook.event.RuleVerified;
import org.mingzhang.rulebook.event.RulebookAdopted;
import org.mingzhang.rulebook.event.RulebookAmended;
import org.mingzhang.rulebook.event.RulebookEvent;
import org.mingzhang.rulebook.history.RulebookHistory;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.RulebookId;

/** Adopting, amending and verifying: in which order each is turned down, and what is recorded. */
class RulebookDecisionsTest {
    private static final ContentDigest OTHER = new ContentDigest("f".repeat(64));

    @TestFactory
    Stream<DynamicTest> adopting() {
        return new RefusalTable<>(RulebookStory::new, RulebookStory::adopt)
                .row(RULEBOOK_UNKNOWN, story -> story.id = new RulebookId("lemuria"))
                .row(RULEBOOK_ALREADY_ADOPTED, RulebookDecisionsTest::adoptedBefore)
                .row(RULEBOOK_VERSION_UNKNOWN, story -> story.version = "9")
                .row(RULEBOOK_ALTERED, story -> story.digest = OTHER)
                .row(RULEBOOK_DAY_IN_FUTURE, RulebookDecisionsTest::tomorrow)
                .row(APPROVAL_REQUIRED, story -> story.ledger.approved(null))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> amending() {
        return new RefusalTable<>(
                        () -> {
                            RulebookStory story = new RulebookStory().adopted();
                            story.version = "2";
                            return story;
                        },
                        RulebookStory::amend)
                .row(RULEBOOK_NOT_ADOPTED, RulebookStory::unadopt)
                .row(RULEBOOK_VERSION_NOT_IN_FORCE, story -> story.from = "0")
                .row(RULEBOOK_VERSION_UNKNOWN, story -> story.version = "9")
                .row(RULEBOOK_NOT_LATER, story -> story.version = "1")
                .row(RULEBOOK_ALTERED, story -> story.digest = OTHER)
                .row(RULE_SOURCE_MISSING, story -> story.source = " ")
                .row(RULEBOOK_DAY_IN_FUTURE, RulebookDecisionsTest::tomorrow)
                .row(RULEBOOK_DAY_OUT_OF_ORDER, story -> story.day = RulebookStory.DAY.minusDays(1))
                .row(APPROVAL_REQUIRED, story -> story.ledger.approved(null))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> verifying() {
        return new RefusalTable<>(() -> new RulebookStory().adopted(), RulebookStory::verify)
                .row(RULEBOOK_NOT_ADOPTED, RulebookStory::unadopt)
                .row(RULE_UNKNOWN, story -> story.rule = "ATL-99")
                .row(RULE_ALREADY_VERIFIED, story -> story.rule = "ATL-6")
                .row(RULE_SOURCE_MISSING, story -> story.source = "")
                .row(RULEBOOK_DAY_IN_FUTURE, RulebookDecisionsTest::tomorrow)
                .row(
                        APPROVER_IS_PROPOSER,
                        story ->
                                story.ledger.approved(
                                        RulebookStory.approval(TestLedger.ACTOR.value())))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> withdrawing() {
        return new RefusalTable<>(() -> new RulebookStory().verified(), RulebookStory::withdraw)
                .row(RULEBOOK_NOT_ADOPTED, RulebookStory::unadopt)
                .row(RULE_NOT_VERIFIED, story -> story.rule = "ATL-9")
                .row(RULEBOOK_DAY_IN_FUTURE, RulebookDecisionsTest::tomorrow)
                .row(RULEBOOK_DAY_OUT_OF_ORDER, story -> story.day = RulebookStory.DAY.minusDays(1))
                .row(APPROVAL_REQUIRED, story -> story.ledger.approved(null))
                .tests();
    }

    @Test
    void a_verification_names_version_rule_text_and_reader() {
        assertThat(events(new RulebookStory().adopted().verify()))
                .containsExactly(
                        new RuleVerified(
                                RulebookStory.ID,
                                "1",
                                "ATL-7",
                                "Tablet, line 7",
                                TestLedger.ACTOR,
                                RulebookStory.DAY));
    }

    @Test
    void a_rule_is_not_verified_twice_but_again_after_it_was_withdrawn() {
        RulebookStory story = new RulebookStory().verified();
        assertThat(story.verify())
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(RULE_ALREADY_VERIFIED));
        story.withdraw();
        assertThat(story.verify()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void an_amendment_names_the_rules_that_changed_and_undoes_only_their_verification() {
        RulebookStory story = new RulebookStory().verified();
        story.rule = "ATL-9";
        story.verify();
        story.version = "2";
        assertThat(events(story.amend()))
                .containsExactly(
                        new RulebookAmended(
                                RulebookStory.ID,
                                "1",
                                "2",
                                RulebookStory.digestOf("2"),
                                List.of("ATL-7"),
                                "Tablet, line 7",
                                RulebookStory.DAY));
        RulebookHistory history = RulebookHistory.NOT_ADOPTED;
        for (LedgerEvent event : story.ledger.history()) {
            history = history.evolve((RulebookEvent) event);
        }
        assertThat(history.version()).contains("2");
        assertThat(history.verified()).containsExactly("ATL-9");
        assertThat(history.entries()).isEqualTo(4);
    }

    private static void adoptedBefore(RulebookStory story) {
        story.ledger.given(new RulebookAdopted(RulebookStory.ID, "1", OTHER, RulebookStory.DAY));
        story.ledger.given(
                new RulebookAdopted(new RulebookId("lemuria"), "1", OTHER, RulebookStory.DAY));
    }

    private static void tomorrow(RulebookStory story) {
        story.day = story.day.plusYears(1);
    }

    private static List<LedgerEvent> events(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).events();
    }
}
