package org.mingzhang.command.cadre.relieveofpost;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Relieve a cadre of a post.
 *
 * @param caseId the case it happens under; absent for an ordinary leaving (age, transfer, request)
 */
@WireName("relieve-of-post")
public record RelieveOfPost(
        CadreId cadreId, Post post, LocalDate relievedOn, @Nullable CaseId caseId, String grounds)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
