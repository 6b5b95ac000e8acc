package org.mingzhang.command.testing;

import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.mingzhang.command.kernel.LedgerCommand;

/** Axon's fixture for one of our aggregates: commands name their stream, decisions use a ledger. */
public final class StreamFixture {
    private StreamFixture() {}

    public static <A> AggregateTestFixture<A> of(Class<A> aggregate, TestLedger ledger) {
        AggregateTestFixture<A> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerCommandTargetResolver(
                message ->
                        new VersionedAggregateIdentifier(
                                (Object) ((LedgerCommand) message.getPayload()).target().toString(),
                                null));
        fixture.registerInjectableResource(new TestDesk(ledger));
        return fixture;
    }
}
