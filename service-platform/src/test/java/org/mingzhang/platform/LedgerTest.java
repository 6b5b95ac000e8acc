package org.mingzhang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.mingzhang.organisation.event.OrganisationInvestigationEnded;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.wire.EventMetaData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LedgerTest extends RunningPlatform {
    @Autowired EventStore store;
    @Autowired JdbcClient db;
    @Autowired TransactionManager transactions;

    @Test
    void an_event_goes_through_the_store_under_its_wire_name() {
        var event =
                new OrganisationInvestigationEnded(
                        new OrganisationId("O-1"), new CaseId("C-1"), LocalDate.of(2026, 3, 1));
        String stream = event.stream().toString();
        store.publish(
                new GenericDomainEventMessage<>(
                        "organisation",
                        stream,
                        0,
                        event,
                        MetaData.with(EventMetaData.COMMAND_ID, "command-1")));

        var stored = store.readEvents(stream).next();
        assertThat(stored.getPayload()).isEqualTo(event);
        assertThat(stored.getMetaData()).containsEntry(EventMetaData.COMMAND_ID, "command-1");
        assertThat(
                        db.sql("select count(*) from ledger.event where payload_type = ?")
                                .param("organisation.investigation-ended.v1")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void projections_use_the_transactions_of_spring() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
    }
}
