package org.mingzhang.command.accountability.findfalseaccusation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Finds a false accusation.
 *
 * @param intentShown whether the intent to harm is proven, with the reason in {@code intent}
 * @param fabricationShown whether facts were made up, with the reason in {@code fabrication}
 * @param approvedBy the organ that approved the finding
 * @param accuserSeal SHA-256 of the sealed record of who reported; never who they are
 */
@WireName("find-false-accusation")
public record FindFalseAccusation(
        CaseId caseId,
        Subject subject,
        LocalDate foundOn,
        boolean intentShown,
        String intent,
        boolean fabricationShown,
        String fabrication,
        OrganisationId approvedBy,
        @Nullable String accuserSeal)
        implements CaseCommand {}
