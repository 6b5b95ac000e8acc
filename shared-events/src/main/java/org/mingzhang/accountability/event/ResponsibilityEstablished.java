package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Who answers for what was established.
 *
 * @param finding code of the rulebook; the rulebook says whether it substantiates the matter
 * @param collectivePart what the body decided together
 * @param individualPart what this subject did or left undone
 * @param dissent what is on record of the person's clear opposition to a collective decision
 * @param despiteDissent why there is a liability all the same
 */
@WireName("accountability.responsibility-established.v1")
public record ResponsibilityEstablished(
        CaseId caseId,
        Subject subject,
        LocalDate establishedOn,
        @Personal String finding,
        boolean substantiated,
        Liability liability,
        @Personal @Nullable String collectivePart,
        @Personal @Nullable String individualPart,
        @Personal @Nullable String dissent,
        @Personal @Nullable String despiteDissent)
        implements SubjectStep {
    @Override
    public LocalDate legalDate() {
        return establishedOn;
    }
}
