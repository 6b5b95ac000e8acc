package org.mingzhang.command.accountability;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;

/** What must hold of every subject a case takes in, at its opening or later. */
public final class SubjectChecks {
    private SubjectChecks() {}

    /** The subject is on record. */
    public static UnaryOperator<Checks> known(Subject subject, String field, Records records) {
        return checks ->
                checks.must(
                        () ->
                                switch (subject.kind()) {
                                    case CADRE -> records.cadre(new CadreId(subject.id())).known();
                                    case ORGANISATION ->
                                            records.organisation(new OrganisationId(subject.id()))
                                                    .known();
                                },
                        CaseRefusal.SUBJECT_UNKNOWN,
                        field,
                        subject.id());
    }

    /** The acting organ is on record. */
    public static UnaryOperator<Checks> organKnown(Facts facts, Records records) {
        OrganisationId organ = facts.attribution().organ();
        return checks ->
                checks.procedure(
                        () -> records.organisation(organ).known(),
                        CaseRefusal.ORGAN_UNKNOWN,
                        "/organ",
                        organ.value());
    }

    /** The acting organ has authority over the subject. */
    public static UnaryOperator<Checks> authority(
            Subject subject, String field, Facts facts, Records records) {
        return checks ->
                checks.procedure(
                        () -> Authority.over(subject, facts.attribution().organ(), records),
                        CaseRefusal.NO_AUTHORITY_OVER_SUBJECT,
                        field,
                        subject.id());
    }

    /** No other case investigates the subject for the same facts. */
    public static UnaryOperator<Checks> notUnderInvestigation(
            Subject subject,
            String field,
            Investigation investigation,
            List<CaseId> distinctFrom,
            Records records) {
        return checks -> {
            Optional<CaseId> other =
                    investigation.sameFactsUnderInvestigation(subject, distinctFrom, records);
            return checks.procedure(
                    other::isEmpty,
                    CaseRefusal.SAME_FACTS_UNDER_INVESTIGATION,
                    field,
                    subject.id(),
                    other.map(CaseId::value).orElse(""));
        };
    }
}
