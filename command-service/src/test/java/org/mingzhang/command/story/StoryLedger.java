package org.mingzhang.command.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.platform.bus.CommandTypes;
import org.mingzhang.command.platform.bus.FoundClasses;
import org.mingzhang.command.platform.reading.Submission;
import org.mingzhang.command.platform.reading.SubmissionReader;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.command.testing.TestSeal;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Approval;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Origin;
import org.mingzhang.wire.WireJson;

/** A ledger in memory that reads and decides a story's steps as the real one does. */
final class StoryLedger {
    private static final CommandTypes COMMANDS = CommandTypes.handledBy(FoundClasses.aggregates());

    private final TestLedger recorded = new TestLedger();
    private final String rulebook;

    StoryLedger(String rulebook) {
        this.rulebook = rulebook;
    }

    /** Decides, and records what was accepted. */
    Decision take(String reason, Step step) {
        Submission submission = read(reason, step);
        Decision decision = decide(submission, facts(submission, step));
        if (decision instanceof Decision.Accepted accepted) {
            recorded.given(accepted.events());
        }
        return decision;
    }

    /** Everything recorded, in order. */
    List<LedgerEvent> history() {
        return recorded.history();
    }

    private Submission read(String reason, Step step) {
        ObjectNode body = step.body().deepCopy().put("organ", step.organ()).put("reason", reason);
        try {
            return new SubmissionReader(RulebookLoader.fromClasspath(), rulebook, TestSeal.FIELDS)
                    .read(
                            new ByteArrayInputStream(WireJson.mapper().writeValueAsBytes(body)),
                            COMMANDS.named(step.command()).orElseThrow().type());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Facts facts(Submission submission, Step step) {
        return new Facts(
                step.on(),
                new Attribution(
                        new CommandId("command"),
                        submission.name(),
                        new AccountId(step.actor()),
                        submission.header().organ(),
                        submission.header().reason(),
                        submission.rulebook().version(),
                        Origin.LIVE,
                        submission.digest(),
                        approval(submission, step.approvedBy()),
                        List.of()),
                submission.rulebook());
    }

    private static @Nullable Approval approval(Submission submission, @Nullable String approver) {
        return approver == null
                ? null
                : new Approval(
                        new ApprovalId("approval"),
                        new AccountId(approver),
                        submission.digest(),
                        Instant.EPOCH);
    }

    /** Each command's decision lies beside it under its name. */
    private Decision decide(Submission submission, Facts facts) {
        LedgerCommand command = submission.command();
        try {
            Class<?> decision = Class.forName(command.getClass().getName() + "Decision");
            Method decide =
                    Arrays.stream(decision.getMethods())
                            .filter(method -> method.getName().equals("decide"))
                            .findFirst()
                            .orElseThrow();
            return (Decision)
                    decide.invoke(null, command, recorded.state(command.target()), recorded, facts);
        } catch (InvocationTargetException failed) {
            throw new AssertionError(command.toString(), failed.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
