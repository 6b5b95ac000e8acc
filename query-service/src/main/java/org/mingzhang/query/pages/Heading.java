package org.mingzhang.query.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.CaseStage;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.query.naming.Names;
import org.mingzhang.query.wording.Labels;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.shared.Text;

/**
 * What stands at the head of a page.
 *
 * @param title the document number of a case that has one, or a name
 * @param about the matter of a case
 * @param organ who opened the case or proposed the procedure
 */
record Heading(
        @Nullable Text title, List<Chip> chips, @Nullable String about, @Nullable Text organ) {
    /** A status in words; the tone is a style: good, warn, bad or none. */
    record Chip(Text text, String tone) {}

    static Heading of(Record state, Names names) {
        return switch (state) {
            case AccountabilityCase file -> ofCase(file, names);
            case Reinstatement file -> ofReinstatement(file, names);
            case Organisation file -> ofOrganisation(file);
            default -> new Heading(null, List.of(), null, null);
        };
    }

    private static Heading ofCase(AccountabilityCase file, Names names) {
        List<Chip> chips = new ArrayList<>();
        chips.add(
                new Chip(
                        Labels.of(file.stage()),
                        file.stage() == CaseStage.UNDER_INVESTIGATION ? "bad" : ""));
        if (file.closing() != null) {
            chips.add(new Chip(Labels.of(file.closing().kind()), ""));
        }
        if (file.subjects().stream().anyMatch(each -> !each.amendments().isEmpty())) {
            chips.add(new Chip(Labels.text("status.AMENDED"), "warn"));
        }
        if (file.subjects().stream().anyMatch(each -> each.annulment() != null)) {
            chips.add(new Chip(Labels.text("status.ANNULLED"), "warn"));
        }
        String numbers =
                file.subjects().stream()
                        .map(SubjectFile::decision)
                        .filter(Objects::nonNull)
                        .map(AccountabilityDecided::documentNumber)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining("、"));
        return new Heading(
                numbers.isEmpty() ? null : new Text(numbers, numbers),
                chips,
                file.opening() == null ? null : file.opening().facts(),
                file.opening() == null ? null : names.said(file.opening().openedBy()));
    }

    private static Heading ofReinstatement(Reinstatement file, Names names) {
        String tone =
                file.stage() == ReinstatementStage.RESTORED
                        ? "good"
                        : file.stage() == ReinstatementStage.REJECTED ? "bad" : "warn";
        return new Heading(
                file.proposal() == null ? null : names.said(file.proposal().cadreId()),
                List.of(new Chip(Labels.of(file.stage()), tone)),
                null,
                file.proposal() == null ? null : names.said(file.proposal().proposedBy()));
    }

    private static Heading ofOrganisation(Organisation file) {
        String name = file.registration() == null ? null : file.registration().name();
        return new Heading(
                name == null ? null : new Text(name, name),
                file.openInvestigations().isEmpty()
                        ? List.of()
                        : List.of(new Chip(Labels.text("status.INVESTIGATED"), "bad")),
                null,
                null);
    }
}
