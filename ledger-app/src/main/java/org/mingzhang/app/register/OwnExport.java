package org.mingzhang.app.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.merkle.derived.CsvTable;
import org.mingzhang.merkle.export.MalformedExport;
import org.mingzhang.merkle.export.Manifest;
import org.mingzhang.merkle.export.ZipContents;

/**
 * Tells the ledger's own exports from older registers. An export is a view of what is on record
 * already: taking it in again could only make second, poorer records of the same facts.
 */
public final class OwnExport {
    private static final int BEGINNING = 200;

    private OwnExport() {}

    /**
     * Lets every other file pass.
     *
     * @throws CommandFault for an export, a release, or one of their files
     */
    public static void refuse(Path file) throws IOException {
        if (isExport(file)) {
            throw CommandFault.usage(
                    "这是台账自己的导出，所列记录已在台账中，不再导入（未作任何改动）。核验请用：ledger verify " + file,
                    "This is an export of a ledger: what it lists is on record, so it is not imported"
                            + " (nothing was changed). To verify it: ledger verify "
                            + file);
        }
    }

    private static boolean isExport(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return Files.exists(file.resolve(Manifest.NAME));
        }
        if (!Files.isRegularFile(file)) {
            return false;
        }
        String beginning;
        try (InputStream in = Files.newInputStream(file)) {
            beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
        }
        return beginning.startsWith(new CsvTable().head())
                || beginning.startsWith("{\"disclosures\":")
                || (beginning.startsWith("PK") && isArchive(file));
    }

    private static boolean isArchive(Path file) throws IOException {
        try (ZipContents contents = new ZipContents(file)) {
            return contents.names().contains(Manifest.NAME);
        } catch (MalformedExport other) {
            return false;
        }
    }
}
