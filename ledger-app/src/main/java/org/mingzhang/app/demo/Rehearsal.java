package org.mingzhang.app.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.mingzhang.command.approval.giveapproval.GiveApproval;
import org.mingzhang.command.platform.bus.CommandTypes;
import org.mingzhang.command.platform.door.CommandDoor;
import org.mingzhang.command.platform.reading.Header;
import org.mingzhang.command.platform.reading.Submission;
import org.mingzhang.command.platform.reading.SubmissionReader;
import org.mingzhang.command.rulebook.adoptrulebook.AdoptRulebook;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.Origin;
import org.mingzhang.wire.WireJson;

/**
 * Enters a scenario. Each step has a command id of its own, so that a second run records nothing
 * and one that was interrupted goes on.
 */
final class Rehearsal {
    private static final String ADOPTION = "demo-adoption";

    private final CommandTypes commands;
    private final SubmissionReader reader;
    private final CommandDoor door;
    private final Rulebooks books;

    Rehearsal(CommandTypes commands, SubmissionReader reader, CommandDoor door, Rulebooks books) {
        this.commands = commands;
        this.reader = reader;
        this.door = door;
        this.books = books;
    }

    void enter(Scenario scenario) throws IOException {
        if (door.receipt(new CommandId(ADOPTION)).isEmpty()) {
            enter(adoption(scenario), scenario.rulebook(), ADOPTION);
        }
        int number = 0;
        for (Scenario.Step step : scenario.steps()) {
            enter(step, scenario.rulebook(), String.format(Locale.ROOT, "demo-%03d", ++number));
        }
    }

    private Scenario.Step adoption(Scenario scenario) {
        Scenario.Adoption adoption = scenario.adoption();
        Edition edition = books.newest(scenario.rulebook());
        ObjectNode body =
                WireJson.mapper()
                        .createObjectNode()
                        .put("rulebookId", scenario.rulebook())
                        .put("version", edition.version())
                        .put("digest", edition.digest().hex())
                        .put("adoptedOn", adoption.on().toString());
        return new Scenario.Step(
                CommandTypes.nameOf(AdoptRulebook.class),
                adoption.by(),
                adoption.organ(),
                adoption.reason(),
                adoption.approvedBy(),
                body);
    }

    private void enter(Scenario.Step step, String rulebook, String id) throws IOException {
        Submission submission = read(step, rulebook);
        AccountId approver = step.approvedBy();
        if (approver != null) {
            ApprovalId approval = new ApprovalId(id + "-approval");
            submit(
                    new Submission(
                            new GiveApproval(approval, submission.name(), submission.digest()),
                            submission.header(),
                            submission.rulebook()),
                    approver,
                    approval.value());
            submission = approved(submission, approval);
        }
        submit(submission, step.by(), id);
    }

    private Submission read(Scenario.Step step, String rulebook) throws IOException {
        ObjectNode body =
                step.body()
                        .deepCopy()
                        .put("organ", step.organ().value())
                        .put("reason", step.reason())
                        .put("rulebook", rulebook);
        return reader.read(
                new ByteArrayInputStream(WireJson.mapper().writeValueAsBytes(body)),
                commands.named(step.command()).orElseThrow().type());
    }

    private static Submission approved(Submission submission, ApprovalId approval) {
        Header header = submission.header();
        return new Submission(
                submission.command(),
                new Header(header.organ(), header.reason(), header.rulebook(), approval),
                submission.rulebook());
    }

    private void submit(Submission submission, AccountId by, String id) {
        door.submit(submission, by, new CommandId(id), Origin.LIVE, false);
    }
}
