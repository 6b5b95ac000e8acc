package org.mingzhang.command.historyimport;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Takes over what an older register says of one subject of one case.
 *
 * @param recordNo the register's own number of the record; kept in the digest of the content
 * @param finding absent where the register names none
 * @param outcomes what the register notes of the outcome, as codes of the rulebook
 */
@WireName("import-record")
public record ImportRecord(
        String recordNo,
        CaseId caseId,
        Subject subject,
        @Nullable String post,
        @Nullable OrganisationId organisation,
        @Nullable LocalDate conductOn,
        LocalDate openedOn,
        @Nullable LocalDate decidedOn,
        List<String> grounds,
        @Nullable String finding,
        @Nullable String measure,
        @Nullable Integer measureDays,
        List<String> outcomes)
        implements CaseCommand {
    public ImportRecord {
        grounds = List.copyOf(grounds);
        outcomes = List.copyOf(outcomes);
    }

    /** The day of the conduct; the opening stands in where the register names none. */
    LocalDate conduct() {
        return conductOn != null ? conductOn : openedOn;
    }

    /** A measure or an outcome says that a decision was taken, even where its day is lost. */
    boolean decided() {
        return decidedOn != null || measure != null || !outcomes.isEmpty();
    }

    /** The day the matter ended for the subject, as far as the register says. */
    LocalDate concludedOn() {
        return decidedOn != null ? decidedOn : openedOn;
    }
}
