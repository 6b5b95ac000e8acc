package org.mingzhang.app.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.mingzhang.command.historyimport.ImportRecord;
import org.mingzhang.command.platform.reading.Header;
import org.mingzhang.command.platform.reading.Submission;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;

/**
 * Who enters the rows, and how a row is recognised when it comes again: rulebook, case and subject
 * make its command id.
 */
record RowIdentity(Rulebook rulebook, AccountId actor, OrganisationId organ) {
    /** The row as it is handed to the door. */
    Submission submission(ImportRecord row) {
        return new Submission(
                row,
                new Header(
                        organ,
                        "历史导入 history import v1: " + row.recordNo(),
                        rulebook.version().id(),
                        null),
                rulebook);
    }

    /** The attribution a row is recorded with. */
    Attribution attribution(ImportRecord row) {
        Submission submission = submission(row);
        return new Attribution(
                commandId(row),
                submission.name(),
                actor,
                organ,
                submission.header().reason(),
                rulebook.version(),
                Origin.IMPORTED,
                submission.digest(),
                null,
                List.of());
    }

    /** The same for the same case and subject, whoever sends it and whatever else it says. */
    CommandId commandId(ImportRecord row) {
        String key =
                String.join(
                        "\n",
                        rulebook.version().id(),
                        row.caseId().value(),
                        row.subject().kind().name(),
                        row.subject().id());
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            return new CommandId("import-" + HexFormat.of().formatHex(hash, 0, 20));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
