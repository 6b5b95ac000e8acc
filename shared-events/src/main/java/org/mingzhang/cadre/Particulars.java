package org.mingzhang.cadre;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.event.ParticularsRecorded;
import org.mingzhang.shared.Personal;

/** What the personnel file says of a cadre now, each with the day since when. */
public record Particulars(
        @Nullable PoliticalStatus politicalStatus,
        @Nullable Education education,
        @Nullable JobRank jobRank) {
    /** Nothing recorded. */
    public static final Particulars NONE = new Particulars(null, null, null);

    /** Political status 政治面貌. */
    public record PoliticalStatus(@Personal String politicalStatus, LocalDate since) {}

    /** Education 学历. */
    public record Education(@Personal String education, LocalDate since) {}

    /** Rank 职级 apart from posts. */
    public record JobRank(@Personal String jobRank, LocalDate since) {}

    /** An earlier day recorded later is history and does not become the present. */
    Particulars with(ParticularsRecorded said) {
        return new Particulars(
                said.politicalStatus() == null
                                || (politicalStatus != null
                                        && said.since().isBefore(politicalStatus.since()))
                        ? politicalStatus
                        : new PoliticalStatus(said.politicalStatus(), said.since()),
                said.education() == null
                                || (education != null && said.since().isBefore(education.since()))
                        ? education
                        : new Education(said.education(), said.since()),
                said.jobRank() == null
                                || (jobRank != null && said.since().isBefore(jobRank.since()))
                        ? jobRank
                        : new JobRank(said.jobRank(), said.since()));
    }
}
