package org.mingzhang.query.export.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.mingzhang.merkle.derived.Derivation;
import org.mingzhang.merkle.derived.Row;

/** A file that repeats the records, in the making. */
final class DerivedFile implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final ExportFolder folder;
    private final Derivation derivation;
    private final Path beside;
    private final CRC32 crc = new CRC32();
    private final OutputStream out;

    DerivedFile(ExportFolder folder, Derivation derivation) throws IOException {
        this.folder = folder;
        this.derivation = derivation;
        this.beside = folder.beside(derivation.name());
        this.out =
                derivation.packed()
                        ? new CheckedOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(beside), BLOCK), crc)
                        : folder.open(derivation.name());
        out.write(Derivation.utf8(derivation.head()));
    }

    void add(List<Row> rows) {
        try {
            for (Row each : rows) {
                out.write(Derivation.utf8(derivation.row(each)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends it; without this it is on no list. */
    void finish() throws IOException {
        out.write(Derivation.utf8(derivation.tail()));
        out.close();
        if (derivation.packed()) {
            int sum = (int) crc.getValue();
            long size = Files.size(beside);
            try (OutputStream whole = folder.open(derivation.name())) {
                whole.write(derivation.before(sum, size));
                Files.copy(beside, whole);
                whole.write(derivation.after(sum, size));
            }
            Files.delete(beside);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
