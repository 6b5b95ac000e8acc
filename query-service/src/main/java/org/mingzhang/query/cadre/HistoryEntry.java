package org.mingzhang.query.cadre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/**
 * One thing on a person's record.
 *
 * @param code the measure or imported outcome the entry is about; absent for other kinds
 */
public record HistoryEntry(
        long position,
        Instant recordedAt,
        LocalDate legalDate,
        HistoryKind kind,
        @Nullable String code,
        Text sentence,
        @Nullable CaseId caseId,
        @Nullable ReinstatementId reinstatementId,
        AccountId actor,
        OrganisationId organ,
        String reason,
        RulebookVersion rulebook,
        String eventId,
        String type,
        Origin origin,
        List<RecordedWarning> warnings) {
    public HistoryEntry {
        warnings = List.copyOf(warnings);
    }

    static HistoryEntry of(
            Recorded<LedgerEvent> recorded,
            HistoryKind kind,
            @Nullable String code,
            Text sentence,
            @Nullable CaseId caseId,
            @Nullable ReinstatementId reinstatementId) {
        return new HistoryEntry(
                recorded.position(),
                recorded.recordedAt(),
                recorded.event().legalDate(),
                kind,
                code,
                sentence,
                caseId,
                reinstatementId,
                recorded.by().actor(),
                recorded.by().organ(),
                recorded.by().reason(),
                recorded.by().rulebook(),
                recorded.eventId(),
                recorded.type(),
                recorded.by().origin(),
                recorded.by().warnings());
    }
}
