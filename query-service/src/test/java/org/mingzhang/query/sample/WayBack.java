package org.mingzhang.query.sample;

import static org.mingzhang.query.sample.Scenario.BUREAU;
import static org.mingzhang.query.sample.Scenario.RETURN;
import static org.mingzhang.query.sample.Scenario.WANG;
import static org.mingzhang.query.sample.Scenario.day;

import java.util.List;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.approval.event.ApprovalGiven;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.ReinstatementBegun;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.export.event.ExportRecorded;
import org.mingzhang.reinstatement.event.GateVerdict;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.reinstatement.event.ObjectionRaised;
import org.mingzhang.reinstatement.event.ObjectionResolved;
import org.mingzhang.reinstatement.event.ReinstatementDecided;
import org.mingzhang.reinstatement.event.ReinstatementProposed;
import org.mingzhang.reinstatement.event.RestoredToPost;
import org.mingzhang.rulebook.event.RuleVerificationWithdrawn;
import org.mingzhang.rulebook.event.RuleVerified;
import org.mingzhang.rulebook.event.RulebookAdopted;
import org.mingzhang.rulebook.event.RulebookAmended;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.ExportId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.ObjectionId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.RulebookId;
import org.mingzhang.shared.Text;
import org.mingzhang.upkeep.event.AccountChange;
import org.mingzhang.upkeep.event.AccountsChanged;
import org.mingzhang.upkeep.event.LogKeyEnded;
import org.mingzhang.upkeep.event.PolicyChanged;
import org.mingzhang.upkeep.event.TwinRootRecorded;
import org.mingzhang.upkeep.event.WatchFindingEnded;
import org.mingzhang.upkeep.event.WatchFound;

/** The part of the scenario in which the person comes back, and the rules are adopted. */
final class WayBack {
    private static final RulebookId BOOK = new RulebookId("B-1");
    private static final ObjectionId OBJECTION = new ObjectionId("OBJ-1");

    private WayBack() {}

    static List<LedgerEvent> events() {
        Post next = new Post("主任", BUREAU, null, true);
        GateVerdict gate =
                new GateVerdict("G-A", true, true, new Text("无影响期", "no restriction"), null);
        return List.of(
                new ReinstatementProposed(
                        RETURN,
                        WANG,
                        next,
                        new OrganisationId("O-2"),
                        day(100),
                        "良好",
                        List.of(gate)),
                new ReinstatementBegun(WANG, RETURN, day(100)),
                new ApprovalGiven(
                        new ApprovalId("AP-1"),
                        "decide-reinstatement",
                        new ContentDigest("b".repeat(64)),
                        new AccountId("approver"),
                        day(109)),
                new ReinstatementDecided(
                        RETURN, day(110), new OrganisationId("O-2"), new Vote(9, 9, 9), true, null),
                new NoticePublished(RETURN, day(111), 5, day(118), "县政府门户", "任前公示"),
                new ObjectionRaised(RETURN, OBJECTION, day(112), "有意见"),
                new ObjectionResolved(RETURN, OBJECTION, day(115), false, "查无实据"),
                new RestoredToPost(RETURN, WANG, next, day(120), List.of(gate)),
                new AppointedToPost(WANG, next, day(120), RETURN),
                new ReinstatementEnded(WANG, RETURN, true, day(120)),
                new ExportRecorded(
                        new ExportId("EX-1"),
                        null,
                        RETURN,
                        null,
                        40,
                        12,
                        new ContentDigest("e".repeat(64)),
                        new AccountId("recorder"),
                        day(121)),
                keyEnded(),
                policy(),
                twinRoot(),
                account(),
                new WatchFound("ROW_CHANGED", "tail", 3, "17", "2024-05-02T00:00:00Z", day(122)),
                new WatchFindingEnded("ROW_CHANGED", "tail", 30, day(123)),
                new RulebookAdopted(BOOK, "1", new ContentDigest("c".repeat(64)), day(1)),
                new RuleVerified(BOOK, "1", "R-1", "第一条", new AccountId("recorder"), day(2)),
                new RuleVerificationWithdrawn(BOOK, "R-1", day(3)),
                new RulebookAmended(
                        BOOK,
                        "1",
                        "2",
                        new ContentDigest("d".repeat(64)),
                        List.of("R-1"),
                        "新规定第一条",
                        day(4)));
    }

    private static LogKeyEnded keyEnded() {
        return new LogKeyEnded(
                "log.test+01020304+AQ==",
                40,
                "r".repeat(43) + "=",
                "log.test+05060708+AQ==",
                day(122));
    }

    private static AccountsChanged account() {
        return new AccountsChanged(
                1,
                "a".repeat(32),
                List.of(AccountChange.CREATED, AccountChange.PASSWORD_SET),
                List.of("RECORDER"),
                2,
                new ContentDigest("1".repeat(64)),
                new ContentDigest("2".repeat(64)),
                day(122));
    }

    private static PolicyChanged policy() {
        return new PolicyChanged(
                2,
                new ContentDigest("f".repeat(64)),
                41,
                List.of("log.test+05060708+AQ=="),
                List.of("audit audit.test/w+0a0b0c0d+BA=="),
                "1 of (audit)",
                day(122));
    }

    private static TwinRootRecorded twinRoot() {
        return new TwinRootRecorded(
                40,
                "r".repeat(43) + "=",
                "\u2014 log.test/sm3 AQIDBAU=",
                "2024-05-02T00:00:00Z",
                day(122));
    }
}
