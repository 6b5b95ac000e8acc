package org.mingzhang.reinstatement.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** The answer of the organisation department above. */
@WireName("reinstatement.superior-answered.v1")
public record SuperiorAnswered(
        ReinstatementId reinstatementId,
        LocalDate answeredOn,
        boolean agreed,
        @Code @Nullable String documentNumber)
        implements ReinstatementEvent {
    @Override
    public LocalDate legalDate() {
        return answeredOn;
    }
}
