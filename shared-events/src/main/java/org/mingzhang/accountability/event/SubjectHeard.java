package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** The facts were put to the subject, statement and defence recorded (art. 11). */
@WireName("accountability.subject-heard.v1")
public record SubjectHeard(
        CaseId caseId,
        Subject subject,
        LocalDate heardOn,
        boolean factsShown,
        @Personal String statement,
        @Personal @Nullable String defence,
        Signature signature,
        @Personal @Nullable String investigatorsNote,
        List<AccountId> investigators)
        implements SubjectStep {
    public SubjectHeard {
        investigators = List.copyOf(investigators);
    }

    @Override
    public LocalDate legalDate() {
        return heardOn;
    }
}
