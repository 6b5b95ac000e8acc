package org.mingzhang.command.reinstatement.recordsuperioranswer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.reinstatement.ReinstatementCommand;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.WireName;

/** Record the answer of the organisation department above. */
@WireName("record-superior-answer")
public record RecordSuperiorAnswer(
        ReinstatementId reinstatementId,
        LocalDate answeredOn,
        boolean agreed,
        @Nullable String documentNumber)
        implements ReinstatementCommand {}
