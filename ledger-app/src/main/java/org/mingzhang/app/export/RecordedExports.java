package org.mingzhang.app.export;

import java.util.Optional;
import org.mingzhang.command.export.recordexport.RecordExport;
import org.mingzhang.command.platform.door.CommandDoor;
import org.mingzhang.command.platform.reading.Header;
import org.mingzhang.command.platform.reading.Submission;
import org.mingzhang.query.export.job.ExportRecording;
import org.mingzhang.query.export.job.HandedOut;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.StreamType;

/** Puts exports on record through the door, like whatever else is recorded. */
final class RecordedExports implements ExportRecording {
    private final CommandDoor door;
    private final Rulebook rulebook;

    RecordedExports(CommandDoor door, Rulebook rulebook) {
        this.door = door;
        this.rulebook = rulebook;
    }

    @Override
    public void record(HandedOut export) {
        String book = rulebook.version().id();
        OrganisationId organ =
                Optional.ofNullable(export.organ()).orElseGet(() -> new OrganisationId(book));
        door.submit(
                new Submission(
                        command(export), new Header(organ, export.reason(), book, null), rulebook),
                export.by(),
                new CommandId(export.id().value()),
                Origin.LIVE,
                false);
    }

    private static RecordExport command(HandedOut export) {
        return new RecordExport(
                export.id(),
                id(export, StreamType.ACCOUNTABILITY).map(CaseId::new).orElse(null),
                id(export, StreamType.REINSTATEMENT).map(ReinstatementId::new).orElse(null),
                id(export, StreamType.CADRE).map(CadreId::new).orElse(null),
                export.exported().checkpoint().size(),
                export.exported().records(),
                export.exported().manifest());
    }

    private static Optional<String> id(HandedOut export, StreamType type) {
        return export.matter().filter(matter -> matter.type() == type).map(StreamId::id);
    }
}
