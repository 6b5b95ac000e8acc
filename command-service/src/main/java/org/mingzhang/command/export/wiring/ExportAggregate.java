package org.mingzhang.command.export.wiring;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.export.recordexport.RecordExport;
import org.mingzhang.command.export.recordexport.RecordExportDecision;
import org.mingzhang.command.platform.Desk;
import org.mingzhang.export.ExportFile;
import org.mingzhang.export.event.ExportEvent;

/** One export's stream, as the framework sees it. */
@AggregateRoot(type = "export")
public final class ExportAggregate {
    /** Read by the framework alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable String id;

    private ExportFile state = ExportFile.NONE;

    ExportAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordExport command, Desk desk) {
        desk.take(command, state, RecordExportDecision::decide);
    }

    @EventSourcingHandler
    void on(ExportEvent event) {
        id = event.stream().toString();
        state = state.evolve(event);
    }
}
