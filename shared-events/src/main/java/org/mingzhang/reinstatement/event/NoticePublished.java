package org.mingzhang.reinstatement.event;

import java.time.LocalDate;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/**
 * The public notice 任前公示.
 *
 * @param lastDay the last working day of the notice; the day of publication is not counted
 */
@WireName("reinstatement.notice-published.v1")
public record NoticePublished(
        ReinstatementId reinstatementId,
        LocalDate publishedOn,
        int workingDays,
        LocalDate lastDay,
        @Personal String place,
        @Personal String text)
        implements ReinstatementEvent {
    @Override
    public LocalDate legalDate() {
        return publishedOn;
    }
}
