package org.mingzhang.command.platform.door;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.approval.giveapproval.GiveApproval;
import org.mingzhang.command.platform.answers.FirstAnswers;
import org.mingzhang.command.platform.answers.Refusals;
import org.mingzhang.command.platform.reading.Header;
import org.mingzhang.command.platform.reading.Submission;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.store.Sealing;
import org.mingzhang.store.StoredEvents;
import org.postgresql.ds.PGSimpleDataSource;

/** What the caller is told when a bus between nodes answers in place of who decides. */
class BusAnswersTest {
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

    @Test
    void where_nobody_decides_nothing_was_recorded() {
        assertThatThrownBy(this::submit)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("NOT_RECORDED");
    }

    @Test
    void where_the_node_that_decides_was_lost_nobody_knows() {
        bus.subscribe(
                GiveApproval.class.getName(),
                command -> {
                    throw new AxonServerException(
                            "Connection to command handler lost", ErrorCode.OTHER.errorCode());
                });

        assertThatThrownBy(this::submit)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("OUTCOME_UNKNOWN");
    }

    private void submit() {
        Rulebooks books = RulebookLoader.fromClasspath();
        GiveApproval command =
                new GiveApproval(
                        new ApprovalId("a-1"), "close-case", new ContentDigest("00".repeat(32)));
        CommandDoor door =
                new CommandDoor(
                        bus,
                        new FirstAnswers(
                                new StoredEvents(new PGSimpleDataSource(), Sealing.NONE),
                                new Refusals(List.of())),
                        new Approvals(
                                EmbeddedEventStore.builder()
                                        .storageEngine(new InMemoryEventStorageEngine())
                                        .build()),
                        new Refusals(List.of()));
        door.submit(
                new Submission(
                        command,
                        new Header(new OrganisationId("org-a"), "tried", null, null),
                        books.byId(books.ids().first())),
                new AccountId("approver"),
                new CommandId("c-1"),
                Origin.LIVE,
                false);
    }
}
