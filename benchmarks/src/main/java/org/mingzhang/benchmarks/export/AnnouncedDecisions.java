package org.mingzhang.benchmarks.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.accountability.event.DecisionAnnounced;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.SubjectKind;
import org.mingzhang.wire.EventMetaData;

/**
 * Decisions that were announced to everybody, two events each, so that all of them are exported.
 */
final class AnnouncedDecisions {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);
    private static final OrganisationId ORGAN = new OrganisationId("organ-1");
    private static final int LOT = 500;

    private final EventStore store;
    private final RulebookVersion rulebook;

    AnnouncedDecisions(EventStore store, RulebookVersion rulebook) {
        this.store = store;
        this.rulebook = rulebook;
    }

    /** Records so many. */
    void record(int decisions) {
        for (int from = 0; from < decisions; from += LOT) {
            MetaData by = MetaData.from(EventMetaData.of(attribution("lot-" + from)));
            List<GenericDomainEventMessage<?>> lot = new ArrayList<>();
            for (int number = from; number < Math.min(decisions, from + LOT); number++) {
                CaseId id = new CaseId("case-" + number);
                Subject subject = new Subject(SubjectKind.CADRE, "cadre-" + number);
                lot.add(message(0, decided(id, subject, number), by));
                lot.add(message(1, announced(id, subject), by));
            }
            DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
            store.publish(lot);
            unit.commit();
        }
    }

    private static GenericDomainEventMessage<CaseEvent> message(
            long sequence, CaseEvent event, MetaData by) {
        return new GenericDomainEventMessage<>(
                event.stream().type().word(), event.stream().toString(), sequence, event, by);
    }

    private static AccountabilityDecided decided(CaseId id, Subject subject, int number) {
        return new AccountabilityDecided(
                id,
                subject,
                "县纪〔2020〕" + number + "号",
                DAY,
                DAY,
                ORGAN,
                List.of(
                        new MeasureImposed("WARNING", null, "第八条"),
                        new MeasureImposed("REMOVAL", null, "第八条")),
                null,
                null,
                List.of(),
                List.of(),
                DAY);
    }

    private static DecisionAnnounced announced(CaseId id, Subject subject) {
        return new DecisionAnnounced(
                id, subject, DAY, new Publicity("MEDIA", "县政府网站", "PUBLIC"), true, List.of());
    }

    private Attribution attribution(String lot) {
        return new Attribution(
                new CommandId(lot),
                "announce-decision",
                new AccountId("recorder"),
                ORGAN,
                "measured",
                rulebook,
                Origin.LIVE,
                new ContentDigest("0".repeat(64)),
                null,
                List.of());
    }
}
