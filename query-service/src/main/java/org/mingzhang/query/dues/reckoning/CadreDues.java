package org.mingzhang.query.dues.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.personnel.Probation;
import org.mingzhang.rulebook.sanction.DutyRule;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/** What follows from the restrictions on a cadre. Pure. */
record CadreDues(StreamId stream, Rulebook rulebook) {

    List<Due> of(CadreFile cadre) {
        OrganisationId organ =
                cadre.registration() == null ? null : cadre.registration().managedBy();
        Subject subject = Subject.cadre(new CadreId(stream.id()));
        List<Due> dues = new ArrayList<>();
        cadre.restrictions()
                .forEach(
                        (caseId, restrictions) ->
                                formalities(cadre, caseId, restrictions, organ, subject)
                                        .ifPresent(dues::add));
        cadre.restrictions().values().stream()
                .flatMap(Collection::stream)
                .forEach(
                        each -> {
                            restrictionEnd(each, organ, subject).ifPresent(dues::add);
                            probationEnd(each, organ, subject).ifPresent(dues::add);
                        });
        return dues;
    }

    /** Without a last day, a probation still waits for the rights to be restored. */
    private Optional<Due> probationEnd(
            Restriction restriction, @Nullable OrganisationId organ, Subject subject) {
        return restriction.until() != null
                ? Optional.empty()
                : rulebook.personnel()
                        .probation(restriction.measure())
                        .map(probation -> probationEnd(probation, restriction, organ, subject));
    }

    private Due probationEnd(
            Probation probation,
            Restriction restriction,
            @Nullable OrganisationId organ,
            Subject subject) {
        return new Due(
                DueKind.PROBATION_END,
                organ,
                stream,
                subject,
                restriction.from().plusMonths(probation.months()),
                probation.basis().rule(),
                new Text(
                        "察看期满；恢复党员权利须经支部大会讨论并报批，不自动恢复",
                        "The probation is over; rights are restored by a meeting of the branch and"
                                + " an approval, not by themselves"));
    }

    private Optional<Due> formalities(
            CadreFile cadre,
            CaseId caseId,
            List<Restriction> restrictions,
            @Nullable OrganisationId organ,
            Subject subject) {
        boolean done =
                cadre.lostUnderCase().stream().anyMatch(lost -> caseId.equals(lost.caseId()));
        if (done || cadre.posts().isEmpty()) {
            return Optional.empty();
        }
        return rulebook.duties().stream()
                .filter(duty -> duty.code().equals(DueKind.FORMALITIES.name()))
                .flatMap(
                        duty ->
                                restrictions.stream()
                                        .filter(each -> duty.measures().contains(each.measure()))
                                        .map(each -> formalities(duty, each, organ, subject)))
                .findFirst();
    }

    private Due formalities(
            DutyRule duty, Restriction from, @Nullable OrganisationId organ, Subject subject) {
        LocalDate counted = from.from().plusMonths(duty.months());
        String key = duty.basis().rule();
        return new Due(
                DueKind.FORMALITIES,
                organ,
                stream,
                subject,
                counted,
                key,
                new Text(
                        "%s：%s；自 %s 起%d个月"
                                .formatted(key, duty.label().zh(), from.from(), duty.months()),
                        "%s: %s; %d month(s) from %s"
                                .formatted(key, duty.label().en(), duty.months(), from.from())));
    }

    private Optional<Due> restrictionEnd(
            Restriction restriction, @Nullable OrganisationId organ, Subject subject) {
        return Optional.ofNullable(restriction.until())
                .map(
                        until ->
                                new Due(
                                        DueKind.RESTRICTION_END,
                                        organ,
                                        stream,
                                        subject,
                                        until,
                                        "ACC-22",
                                        forbids(restriction)));
    }

    private Text forbids(Restriction restriction) {
        Text measure =
                rulebook.measure(restriction.measure())
                        .map(found -> found.label())
                        .orElseGet(() -> new Text(restriction.measure(), restriction.measure()));
        return new Text(
                measure.zh() + "影响期最后一日；次日起可以按程序研究使用，不自动恢复职务",
                measure.en()
                        + ": last day of its period; from the next day use may be considered,"
                        + " nobody is restored by it");
    }
}
