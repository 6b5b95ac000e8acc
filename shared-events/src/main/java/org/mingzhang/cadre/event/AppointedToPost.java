package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** The cadre was appointed; by a reinstatement where one is named. */
@WireName("cadre.appointed.v1")
public record AppointedToPost(
        CadreId cadreId,
        Post post,
        LocalDate appointedOn,
        @Nullable ReinstatementId reinstatementId)
        implements CadreEvent {
    @Override
    public LocalDate legalDate() {
        return appointedOn;
    }
}
