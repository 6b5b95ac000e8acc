package org.mingzhang.command.cadre;

import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_APPEAL_UNANSWERED;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_CASE_OPEN;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_NAME_TO_RESTORE;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_PERIOD_RUNNING;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_REINSTATEMENT_OPEN;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_TERM_RUNNING;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AppealRoad;
import org.mingzhang.accountability.event.CorrectionPlan;
import org.mingzhang.accountability.event.CorrectionRecorded;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Id;
import org.mingzhang.shared.Subject;

/** What still runs on a person, so that the record has to be kept. */
public record Retention(CadreId cadre, CadreFile file, Records records) {

    /** Nothing binds on a day; the first thing that does is named. */
    public Checks over(Checks checks, LocalDate today) {
        CaseId open = first(file.openInvestigations().stream().map(InvestigationOpened::caseId));
        CaseId appealed = caseWhere(Retention::unanswered);
        CaseId running =
                caseWhere(own -> lastDay(own).filter(day -> !day.isBefore(today)).isPresent());
        CaseId unrestored = caseWhere(own -> !own.toBeRestored().isEmpty());
        CaseId period =
                first(
                        file.cases().stream()
                                .filter(
                                        id ->
                                                restrictions(id)
                                                        .anyMatch(each -> runs(each, today))));
        return checks.must(() -> open == null, ERASURE_CASE_OPEN, "/cadreId", said(open))
                .must(
                        () -> file.openReinstatement() == null,
                        ERASURE_REINSTATEMENT_OPEN,
                        "/cadreId",
                        said(file.openReinstatement()))
                .must(() -> appealed == null, ERASURE_APPEAL_UNANSWERED, "/cadreId", said(appealed))
                .must(
                        () -> running == null,
                        ERASURE_TERM_RUNNING,
                        "/cadreId",
                        said(running),
                        running == null
                                ? ""
                                : own(running).flatMap(Retention::lastDay).orElse(today))
                .must(
                        () -> unrestored == null,
                        ERASURE_NAME_TO_RESTORE,
                        "/cadreId",
                        said(unrestored))
                .must(() -> period == null, ERASURE_PERIOD_RUNNING, "/cadreId", said(period));
    }

    private @Nullable CaseId caseWhere(Predicate<SubjectFile> holds) {
        return first(file.cases().stream().filter(id -> own(id).filter(holds).isPresent()));
    }

    private Optional<SubjectFile> own(CaseId id) {
        return records.accountabilityCase(id).subject(Subject.cadre(cadre));
    }

    private Stream<Restriction> restrictions(CaseId id) {
        return file.restrictions().getOrDefault(id, List.of()).stream();
    }

    private static boolean runs(Restriction restriction, LocalDate today) {
        return restriction.until() == null || !restriction.until().isBefore(today);
    }

    private static boolean unanswered(SubjectFile own) {
        return own.appeals().stream().anyMatch(each -> each.decided() == null);
    }

    /** The last day on which a road of appeal is open or something is to be put right. */
    private static Optional<LocalDate> lastDay(SubjectFile own) {
        Stream<LocalDate> appeal =
                Stream.ofNullable(own.served())
                        .flatMap(served -> Stream.ofNullable(served.appealUntil()));
        Stream<AppealRoad> served =
                Stream.ofNullable(own.served())
                        .flatMap(each -> Stream.ofNullable(each.roads()))
                        .flatMap(List::stream);
        Stream<AppealRoad> answered =
                own.appeals().stream()
                        .flatMap(each -> Stream.ofNullable(each.decided()))
                        .flatMap(each -> Stream.ofNullable(each.roads()))
                        .flatMap(List::stream);
        Stream<LocalDate> roads =
                Stream.concat(served, answered).map(AppealRoad::until).filter(Objects::nonNull);
        return Stream.of(appeal, roads, plan(own)).flatMap(days -> days).max(LocalDate::compareTo);
    }

    private static Stream<LocalDate> plan(SubjectFile own) {
        boolean done = own.corrections().stream().anyMatch(CorrectionRecorded::carriedOut);
        return done || own.granted().isEmpty()
                ? Stream.of()
                : Stream.ofNullable(own.tolerance())
                        .map(FaultToleranceDetermined::plan)
                        .filter(Objects::nonNull)
                        .map(CorrectionPlan::dueOn);
    }

    private static @Nullable CaseId first(Stream<CaseId> cases) {
        return cases.findFirst().orElse(null);
    }

    private static String said(@Nullable Id id) {
        return id == null ? "" : id.value();
    }
}
