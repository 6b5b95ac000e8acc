package org.mingzhang.command.cadre.endelectedpost;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Record the end of an elected post.
 *
 * @param way code of the rulebook: recall, resignation, termination, end of term
 * @param caseId the case it happened under; absent where there was none
 */
@WireName("end-elected-post")
public record EndElectedPost(
        CadreId cadreId,
        Post post,
        LocalDate endedOn,
        String way,
        @Nullable CaseId caseId,
        String grounds)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
