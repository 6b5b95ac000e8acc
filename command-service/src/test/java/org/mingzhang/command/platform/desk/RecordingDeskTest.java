package org.mingzhang.command.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.event.CaseTextsErased;
import org.mingzhang.command.accountability.recordevidence.RecordEvidence;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.EvidenceId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;

class RecordingDeskTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Rulebooks BOOKS = RulebookLoader.fromClasspath();
    private static final RecordEvidence COMMAND =
            new RecordEvidence(
                    new CaseId("case-1"), new EvidenceId("e-1"), "t", "text/plain", "00", 1, DAY);

    private final EventStore store =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private final RecordedStates recorded = new RecordedStates(store, 10);
    private final DefaultUnitOfWork<GenericCommandMessage<RecordEvidence>> work =
            DefaultUnitOfWork.startAndGet(
                    new GenericCommandMessage<>(COMMAND, CommandMetaData.of(by(), false)));

    @AfterEach
    void end() {
        work.rollback();
    }

    @Test
    void where_nothing_is_sealed_no_erasure_is_recorded() {
        RecordingDesk desk =
                new RecordingDesk(
                        recorded,
                        store,
                        new AdoptedBooks(recorded, BOOKS, Clock.systemUTC()),
                        Clock.systemUTC(),
                        null);
        assertThatThrownBy(
                        () ->
                                desk.take(
                                        COMMAND,
                                        AccountabilityCase.NOT_OPENED,
                                        (command, state, records, facts) ->
                                                new Decision.Accepted(
                                                        List.of(erasure()), List.of())))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("NOTHING_SEALED"));
    }

    private static CaseTextsErased erasure() {
        return new CaseTextsErased(new CaseId("case-1"), new CadreId("cadre-1"), DAY);
    }

    private static Attribution by() {
        return new Attribution(
                new CommandId("c-1"),
                "record-evidence",
                new AccountId("recorder"),
                new OrganisationId("organ-1"),
                "tried",
                BOOKS.byId(BOOKS.ids().first()).version(),
                Origin.LIVE,
                new ContentDigest("00".repeat(32)),
                null,
                List.of());
    }
}
