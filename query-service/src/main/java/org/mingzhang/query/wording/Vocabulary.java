package org.mingzhang.query.wording;

import java.util.Map;
import java.util.Optional;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.AppealRoad;
import org.mingzhang.accountability.event.ConditionClaim;
import org.mingzhang.accountability.event.ConditionFinding;
import org.mingzhang.accountability.event.DecisionFiled;
import org.mingzhang.accountability.event.LookFinding;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.accountability.event.RecusalDeclared;
import org.mingzhang.accountability.event.RedLineFinding;
import org.mingzhang.accountability.event.ReportClarified;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.cadre.Particulars;
import org.mingzhang.cadre.event.AnnualGradeRecorded;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.cadre.event.ElectedPostEnded;
import org.mingzhang.cadre.event.ErasureOrdered;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.cadre.event.MatterTolerated;
import org.mingzhang.cadre.event.ParticularsRecorded;
import org.mingzhang.cadre.event.PersonalTextsErased;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.ProcessingRestricted;
import org.mingzhang.organisation.event.OrganisationInvestigationOpened;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.reinstatement.event.GateVerdict;
import org.mingzhang.restriction.Restriction;

/** The tables of codes a rulebook names. */
public enum Vocabulary {
    GROUND,
    FINDING,
    MEASURE,
    OUTCOME,
    IDENTITY,
    ORGAN_KIND,
    CONDITION,
    LOOK,
    RED_LINE,
    NO_EFFECT,
    RECUSAL_GROUND,
    CHANNEL,
    SCOPE,
    FILE,
    CLARIFICATION_NEED,
    CLARIFICATION_FORM,
    GATE,
    GRADE,
    WAY_OUT,
    EFFECT,
    RANK,
    JOB_RANK,
    POLITICAL_STATUS,
    EDUCATION,
    PROTECTION_GROUND,
    LEVEL,
    ROAD;

    private static final Map<Class<?>, Map<String, Vocabulary>> COMPONENTS =
            Map.ofEntries(
                    Map.entry(AccountabilityOpened.class, Map.of("grounds", GROUND)),
                    Map.entry(InvestigationOpened.class, Map.of("grounds", GROUND)),
                    Map.entry(OrganisationInvestigationOpened.class, Map.of("grounds", GROUND)),
                    Map.entry(ResponsibilityEstablished.class, Map.of("finding", FINDING)),
                    Map.entry(
                            MeasureImposed.class,
                            Map.of("measure", MEASURE, "mergedFrom", MEASURE)),
                    Map.entry(Restriction.class, Map.of("measure", MEASURE, "effects", EFFECT)),
                    Map.entry(AccountabilityDecided.class, Map.of("outcomes", OUTCOME)),
                    Map.entry(ElectedPostEnded.class, Map.of("way", WAY_OUT)),
                    Map.entry(AnnualGradeRecorded.class, Map.of("grade", GRADE)),
                    Map.entry(
                            ParticularsRecorded.class,
                            Map.of(
                                    "politicalStatus",
                                    POLITICAL_STATUS,
                                    "education",
                                    EDUCATION,
                                    "jobRank",
                                    JOB_RANK)),
                    Map.entry(
                            Particulars.PoliticalStatus.class,
                            Map.of("politicalStatus", POLITICAL_STATUS)),
                    Map.entry(Particulars.Education.class, Map.of("education", EDUCATION)),
                    Map.entry(Particulars.JobRank.class, Map.of("jobRank", JOB_RANK)),
                    Map.entry(ProcessingRestricted.class, Map.of("basis", PROTECTION_GROUND)),
                    Map.entry(ErasureOrdered.class, Map.of("basis", PROTECTION_GROUND)),
                    Map.entry(PersonalTextsErased.class, Map.of("basis", PROTECTION_GROUND)),
                    Map.entry(CadreRegistered.class, Map.of("identity", IDENTITY)),
                    Map.entry(
                            OrganisationRegistered.class,
                            Map.of("kind", ORGAN_KIND, "level", LEVEL)),
                    Map.entry(Post.class, Map.of("level", RANK)),
                    Map.entry(ConditionClaim.class, Map.of("condition", CONDITION)),
                    Map.entry(ConditionFinding.class, Map.of("condition", CONDITION)),
                    Map.entry(LookFinding.class, Map.of("look", LOOK)),
                    Map.entry(RedLineFinding.class, Map.of("redLine", RED_LINE)),
                    Map.entry(MatterTolerated.class, Map.of("noEffects", NO_EFFECT)),
                    Map.entry(RecusalDeclared.class, Map.of("ground", RECUSAL_GROUND)),
                    Map.entry(Publicity.class, Map.of("channel", CHANNEL, "scope", SCOPE)),
                    Map.entry(DecisionFiled.class, Map.of("file", FILE)),
                    Map.entry(
                            ReportClarified.class,
                            Map.of(
                                    "need",
                                    CLARIFICATION_NEED,
                                    "forms",
                                    CLARIFICATION_FORM,
                                    "approvalLevel",
                                    LEVEL)),
                    Map.entry(AppealLodged.class, Map.of("road", ROAD)),
                    Map.entry(AppealRoad.class, Map.of("road", ROAD)),
                    Map.entry(GateVerdict.class, Map.of("gate", GATE)));

    /** The table a record's component takes its codes from, if it takes them from one. */
    public static Optional<Vocabulary> of(Class<?> owner, String component) {
        return Optional.ofNullable(COMPONENTS.getOrDefault(owner, Map.of()).get(component));
    }
}
