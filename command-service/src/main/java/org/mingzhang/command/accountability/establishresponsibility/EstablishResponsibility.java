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
 * @param dissent what is on record of the person's clear opposition to a collective decision
 * @param despiteDissent why there is a liability all the same
 */
@WireName("establish-responsibility")
public record EstablishResponsibility(
        CaseId caseId,
        Subject subject,
        LocalDate establishedOn,
        String finding,
        Liability liability,
        @Nullable String collectivePart,
        @Nullable String individualPart,
        @Nullable String dissent,
        @Nullable String despiteDissent)
        implements CaseCommand {}
