package org.mingzhang.cadre;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.cadre.event.AnnualGradeRecorded;
import org.mingzhang.cadre.event.CommendationRecorded;
import org.mingzhang.cadre.event.FollowUpRecorded;
import org.mingzhang.cadre.event.PartyRightsRestored;
import org.mingzhang.shared.CaseId;

/**
 * How a cadre did: what gates and later decisions read as evidence.
 *
 * @param grades the one that stands for each year, in the order recorded
 */
public record Conduct(
        List<AnnualGradeRecorded> grades,
        List<CommendationRecorded> commendations,
        List<FollowUpRecorded> followUps,
        List<PartyRightsRestored> restoredRights) {
    static final Conduct NONE = new Conduct(List.of(), List.of(), List.of(), List.of());

    public Conduct {
        grades = List.copyOf(grades);
        commendations = List.copyOf(commendations);
        followUps = List.copyOf(followUps);
        restoredRights = List.copyOf(restoredRights);
    }

    /** The grade that stands for a year. */
    public Optional<AnnualGradeRecorded> grade(int year) {
        return grades.stream().filter(each -> each.year() == year).findFirst();
    }

    /** The restoring of rights lost under a case. */
    public Optional<PartyRightsRestored> rightsRestored(CaseId caseId) {
        return restoredRights.stream().filter(each -> each.caseId().equals(caseId)).findFirst();
    }

    /** True when something was recorded that speaks for or against the cadre's work. */
    public boolean onRecord() {
        return !(grades.isEmpty() && commendations.isEmpty() && followUps.isEmpty());
    }

    Conduct with(AnnualGradeRecorded grade) {
        Stream<AnnualGradeRecorded> others =
                grades.stream().filter(each -> each.year() != grade.year());
        return new Conduct(
                Stream.concat(others, Stream.of(grade)).toList(),
                commendations,
                followUps,
                restoredRights);
    }

    Conduct with(CommendationRecorded commendation) {
        return new Conduct(
                grades,
                Stream.concat(commendations.stream(), Stream.of(commendation)).toList(),
                followUps,
                restoredRights);
    }

    Conduct with(FollowUpRecorded followUp) {
        return new Conduct(
                grades,
                commendations,
                Stream.concat(followUps.stream(), Stream.of(followUp)).toList(),
                restoredRights);
    }

    Conduct with(PartyRightsRestored restored) {
        return new Conduct(
                grades,
                commendations,
                followUps,
                Stream.concat(restoredRights.stream(), Stream.of(restored)).toList());
    }
}
