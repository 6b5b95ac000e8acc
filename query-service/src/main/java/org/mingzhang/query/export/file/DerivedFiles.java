package org.mingzhang.query.export.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.merkle.derived.CsvTable;
import org.mingzhang.merkle.derived.Derivation;
import org.mingzhang.merkle.derived.Row;
import org.mingzhang.merkle.derived.Table;
import org.mingzhang.merkle.derived.TableDescription;
import org.mingzhang.merkle.export.RecordLine;

/** All files of an export that repeat its records. */
public final class DerivedFiles implements AutoCloseable {
    private final ExportFolder folder;
    private final List<DerivedFile> files = new ArrayList<>();

    public DerivedFiles(ExportFolder folder, List<Derivation> derivations) throws IOException {
        this.folder = folder;
        for (Derivation each : derivations) {
            files.add(new DerivedFile(folder, each));
        }
    }

    /** Adds some records, in order; each file is one core's work. */
    public void add(List<RecordLine> lines) {
        List<Row> rows = files.isEmpty() ? List.of() : Row.of(lines);
        files.parallelStream().forEach(each -> each.add(rows));
    }

    /** Ends all of them, adds small tables, and describes all tables there are. */
    public void finish(List<Table> more) throws IOException {
        for (DerivedFile each : files) {
            each.finish();
        }
        if (!files.isEmpty()) {
            TableDescription tables = new TableDescription();
            tables.addRecords(folder.size(CsvTable.NAME), folder.sha256(CsvTable.NAME));
            for (Table each : more) {
                byte[] csv = each.csv();
                folder.put(each.path(), csv);
                tables.add(each, csv.length, folder.sha256(each.path()));
            }
            folder.put(TableDescription.NAME, tables.bytes());
        }
    }

    @Override
    public void close() throws IOException {
        for (DerivedFile each : files) {
            each.close();
        }
    }
}
