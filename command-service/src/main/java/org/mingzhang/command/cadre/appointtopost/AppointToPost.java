package org.mingzhang.command.cadre.appointtopost;

import java.time.LocalDate;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/** Appoint a cadre to a post in the ordinary way. */
@WireName("appoint-to-post")
public record AppointToPost(CadreId cadreId, Post post, LocalDate appointedOn)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
