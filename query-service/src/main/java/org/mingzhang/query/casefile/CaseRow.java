package org.mingzhang.query.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.CaseStage;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.CaseClosed;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.query.listing.ListRow;
import org.mingzhang.query.listing.Listing;
import org.mingzhang.query.projection.FoldedStream;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.Subject;

/**
 * A case as the list shows it.
 *
 * @param measures codes of what is imposed now, over all subjects
 * @param subjects ids of cadres and organisations
 * @param organs who opened it and who decided in it
 */
public record CaseRow(
        CaseId caseId,
        long firstPosition,
        Origin origin,
        CaseStage stage,
        @Nullable LocalDate openedOn,
        @Nullable OrganisationId openedBy,
        @Nullable LocalDate closedOn,
        List<String> grounds,
        List<String> measures,
        List<String> subjects,
        List<String> organs,
        List<String> documentNumbers,
        @Nullable String facts)
        implements ListRow {
    /** The list of cases. */
    public static final Listing<CaseRow> LIST =
            new Listing<>(
                    "cases",
                    "view.case_row",
                    "case_id",
                    CaseRow.class,
                    "organs @> array[:organ]::text[]",
                    "opened_on",
                    "measures",
                    Map.of(
                            "UNDER_INVESTIGATION",
                            "stage = 'UNDER_INVESTIGATION'",
                            "CLOSED",
                            "stage = 'CLOSED'"));

    public CaseRow {
        grounds = List.copyOf(grounds);
        measures = List.copyOf(measures);
        subjects = List.copyOf(subjects);
        organs = List.copyOf(organs);
        documentNumbers = List.copyOf(documentNumbers);
    }

    /** The row of a folded case. */
    public static CaseRow of(FoldedStream folded) {
        AccountabilityCase file = (AccountabilityCase) folded.state();
        AccountabilityOpened opening = file.opening();
        CaseClosed closing = file.closing();
        List<AccountabilityDecided> decisions =
                file.subjects().stream()
                        .map(SubjectFile::decision)
                        .filter(Objects::nonNull)
                        .toList();
        return new CaseRow(
                new CaseId(folded.stream().id()),
                folded.first().position(),
                folded.first().by().origin(),
                file.stage(),
                opening == null ? null : opening.openedOn(),
                opening == null ? null : opening.openedBy(),
                closing == null ? null : closing.closedOn(),
                opening == null ? List.of() : opening.grounds(),
                file.subjects().stream()
                        .flatMap(subject -> subject.measures().stream())
                        .map(MeasureImposed::measure)
                        .distinct()
                        .toList(),
                file.subjects().stream().map(SubjectFile::subject).map(Subject::id).toList(),
                organs(opening, decisions),
                decisions.stream()
                        .map(AccountabilityDecided::documentNumber)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                opening == null ? null : opening.facts());
    }

    @Override
    public String searchText() {
        List<String> words = new ArrayList<>(List.of(caseId.value()));
        words.addAll(subjects);
        words.addAll(documentNumbers);
        words.add(Objects.requireNonNullElse(facts, ""));
        return String.join("\n", words);
    }

    private static List<String> organs(
            @Nullable AccountabilityOpened opening, List<AccountabilityDecided> decisions) {
        return Stream.concat(
                        Stream.ofNullable(opening).map(AccountabilityOpened::openedBy),
                        decisions.stream().map(AccountabilityDecided::decidedBy))
                .map(OrganisationId::value)
                .distinct()
                .toList();
    }
}
