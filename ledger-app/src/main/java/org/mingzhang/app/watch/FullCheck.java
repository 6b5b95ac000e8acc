package org.mingzhang.app.watch;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.audit.LedgerAudit;
import org.mingzhang.app.audit.TwinRoots;
import org.mingzhang.app.source.LedgerSource;
import org.mingzhang.app.watch.Check.Sight;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.app.watch.twin.TwinLook;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.walk.TreeWalk;
import org.mingzhang.shared.Text;
import org.mingzhang.store.SealingKeys;
import org.mingzhang.store.StoredEvents;

/**
 * Every event from the first on, against its entry and the signed root; then every file of the
 * public log, as a stranger would.
 */
record FullCheck(LedgerSource source, StoredEvents stored, SealingKeys keys) implements Check.Look {
    @Override
    public Sight look(LongConsumer progress) {
        Checkpoint checkpoint = checkpoint();
        LedgerAudit audit =
                LedgerAudit.of(stored, keys, source.commitments(), checkpoint, progress)
                        .with(TwinRoots.of(stored, source.files()));
        Set<Finding> wrong = new LinkedHashSet<>();
        audit.findings()
                .forEach(
                        each ->
                                wrong.add(
                                        new Finding(
                                                Kind.valueOf(each.kind().name()),
                                                Long.toString(each.position()))));
        if (checkpoint != null) {
            TreeWalk walk =
                    new TreeWalk(checkpoint, new TiledLog(checkpoint.size(), source.files()));
            walk.run();
            walk.wrong().forEach(each -> wrong.add(finding(each, checkpoint)));
            if (wrong.isEmpty()) {
                wrong.addAll(TwinLook.everything(source, checkpoint));
            }
        }
        return new Sight(
                wrong,
                new Text(
                        "全部 %d 条事件，其中 %d 条在校验点之内；公开日志的全部文件%s"
                                .formatted(
                                        audit.events(),
                                        audit.signed(),
                                        source.sealing() == null ? "；封存的文字未核对" : ""),
                        "all %d events, %d of them under the checkpoint; every file of the public log%s"
                                .formatted(
                                        audit.events(),
                                        audit.signed(),
                                        source.sealing() == null ? "; no sealed texts" : "")));
    }

    private static Finding finding(Problem problem, Checkpoint checkpoint) {
        if (!(problem.where().get("file") instanceof Json.Text file)) {
            return new Finding(Kind.ROOT_DIFFERS, Long.toString(checkpoint.size()));
        }
        return new Finding(
                problem.code().equals("missing") ? Kind.FILE_MISSING : Kind.FILE_DIFFERS,
                file.value());
    }

    /** Whether its key is the right one is the tail's question. */
    private @Nullable Checkpoint checkpoint() {
        try {
            return source.newest(source.keys())
                    .map(note -> Checkpoint.of(note.text()))
                    .orElse(null);
        } catch (MalformedNote unsound) {
            return null;
        }
    }
}
