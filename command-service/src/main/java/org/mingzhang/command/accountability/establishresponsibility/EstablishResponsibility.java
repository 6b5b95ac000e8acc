package org.mingzhang.command.accountability.establishresponsibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.Liability;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Establishes what was found about one subject and the liability that follows.
 *
 * @param finding code of the rulebook, which says whether it substantiates the matter
 */
@WireName("establish-responsibility")
public record EstablishResponsibility(
        CaseId caseId,
        Subject subject,
        LocalDate establishedOn,
        String finding,
        Liability liability,
        @Nullable String collectivePart,
        @Nullable String individualPart)
        implements CaseCommand {}
