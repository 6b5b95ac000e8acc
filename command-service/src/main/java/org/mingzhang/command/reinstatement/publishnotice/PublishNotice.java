package org.mingzhang.command.reinstatement.publishnotice;

import java.time.LocalDate;
import org.mingzhang.command.reinstatement.ReinstatementCommand;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/**
 * Record the public notice of a decision to appoint.
 *
 * @param workingDays how long it stands, the day of publication not counted
 * @param place where it was posted
 */
@WireName("publish-notice")
public record PublishNotice(
        ReinstatementId reinstatementId,
        LocalDate publishedOn,
        int workingDays,
        String place,
        String text)
        implements ReinstatementCommand {}
