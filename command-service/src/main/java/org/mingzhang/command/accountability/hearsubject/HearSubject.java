package org.mingzhang.command.accountability.hearsubject;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.Signature;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** Records that the facts were put to the subject and what the subject said. */
@WireName("hear-subject")
public record HearSubject(
        CaseId caseId,
        Subject subject,
        LocalDate heardOn,
        boolean factsShown,
        String statement,
        @Nullable String defence,
        Signature signature,
        @Nullable String investigatorsNote,
        List<AccountId> investigators)
        implements CaseCommand {
    public HearSubject {
        investigators = List.copyOf(investigators);
    }
}
