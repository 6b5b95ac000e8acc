package org.mingzhang.query.wording;

import static org.mingzhang.query.wording.Wording.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.approval.event.ApprovalGiven;
import org.mingzhang.cadre.event.CadreEvent;
import org.mingzhang.export.event.ExportRecorded;
import org.mingzhang.organisation.event.OrganisationEvent;
import org.mingzhang.organisation.event.OrganisationInvestigationEnded;
import org.mingzhang.organisation.event.OrganisationInvestigationOpened;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.person.event.PersonRegistered;
import org.mingzhang.query.naming.Names;
import org.mingzhang.reinstatement.event.InspectionRecorded;
import org.mingzhang.reinstatement.event.IntegrityOpinionRecorded;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.reinstatement.event.ObjectionRaised;
import org.mingzhang.reinstatement.event.ObjectionResolved;
import org.mingzhang.reinstatement.event.ProbationResultRecorded;
import org.mingzhang.reinstatement.event.RecommendationRecorded;
import org.mingzhang.reinstatement.event.ReinstatementDecided;
import org.mingzhang.reinstatement.event.ReinstatementEvent;
import org.mingzhang.reinstatement.event.ReinstatementProposed;
import org.mingzhang.reinstatement.event.ReinstatementTextsErased;
import org.mingzhang.reinstatement.event.ReinstatementWithdrawn;
import org.mingzhang.reinstatement.event.ReportedToSuperior;
import org.mingzhang.reinstatement.event.RestoredToPost;
import org.mingzhang.reinstatement.event.SuperiorAnswered;
import org.mingzhang.rulebook.event.RuleVerificationWithdrawn;
import org.mingzhang.rulebook.event.RuleVerified;
import org.mingzhang.rulebook.event.RulebookAdopted;
import org.mingzhang.rulebook.event.RulebookAmended;
import org.mingzhang.rulebook.event.RulebookEvent;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;
import org.mingzhang.upkeep.event.AccountsChanged;
import org.mingzhang.upkeep.event.LogKeyEnded;
import org.mingzhang.upkeep.event.PolicyChanged;
import org.mingzhang.upkeep.event.TwinRootRecorded;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.mingzhang.upkeep.event.WatchFindingEnded;
import org.mingzhang.upkeep.event.WatchFound;

/** Says each event in one sentence. The switches have no default: a new event does not compile. */
public final class Sentences {
    private final CaseSentences cases;
    private final CadreSentences cadres;
    private final CodeNames codes;
    private final Names names;

    /** Codes are named by these rulebooks; ids stand alone. */
    public Sentences(CodeNames codes) {
        this(codes, Names.NONE);
    }

    private Sentences(CodeNames codes, Names names) {
        this.codes = codes;
        this.names = names;
        this.cases = new CaseSentences(codes, names);
        this.cadres = new CadreSentences(codes, names);
    }

    /** The same sentences with these names beside the ids. */
    public Sentences with(Names known) {
        return new Sentences(codes, known);
    }

    /** The name of a kind of event. */
    public static Text label(String wireName) {
        return Labels.text("event." + wireName);
    }

    /** What the event says of everyone it concerns. */
    public Text of(Recorded<LedgerEvent> recorded) {
        return of(recorded, null);
    }

    /** What the event says of one person only; others of the same case are not named. */
    public Text of(Recorded<LedgerEvent> recorded, @Nullable Subject only) {
        return Labels.text("sentence." + recorded.type(), arguments(recorded, only));
    }

    /** A measure of a decision as an entry of its own. */
    public Text measure(MeasureImposed imposed, RulebookVersion under) {
        return Labels.text(
                "history.measure",
                List.of(cases.measure(imposed, under), plain(imposed.basisArticle())));
    }

    /** What an older register noted of the outcome. */
    public static Text outcome(Text name) {
        return Labels.text("history.outcome", List.of(name));
    }

    private List<Text> arguments(Recorded<LedgerEvent> recorded, @Nullable Subject only) {
        RulebookVersion under = recorded.by().rulebook();
        return switch (recorded.event()) {
            case CaseEvent event -> cases.arguments(event, under, only);
            case CadreEvent event -> cadres.arguments(event, under);
            case PersonRegistered registered -> List.of(names.said(registered.cadreId()));
            case OrganisationEvent event -> organisation(event, under);
            case ReinstatementEvent event -> reinstatement(event);
            case RulebookEvent event -> rulebook(event);
            case ExportRecorded export -> export(export);
            case UpkeepEvent event -> upkeep(event);
            case ApprovalGiven given ->
                    List.of(plain(given.approvedBy().value()), plain(given.command()));
            default ->
                    throw new IllegalArgumentException(
                            recorded.type() + " belongs to no family that is shown");
        };
    }

    private List<Text> export(ExportRecorded export) {
        return List.of(
                plain(export.askedBy().value()),
                exported(export),
                plain(Long.toString(export.records())),
                plain(Long.toString(export.logSize())),
                plain(export.manifest().hex()));
    }

    private static List<Text> upkeep(UpkeepEvent event) {
        return switch (event) {
            case AccountsChanged changed ->
                    List.of(
                            plain(changed.account()),
                            Wording.list(changed.changes().stream().map(Labels::of).toList()),
                            plain(String.join(", ", changed.roles())),
                            plain(Long.toString(changed.generation())));
            case LogKeyEnded ended ->
                    List.of(
                            plain(keyId(ended.endedKey())),
                            plain(Long.toString(ended.logSize())),
                            plain(keyId(ended.successor())));
            case PolicyChanged changed ->
                    List.of(
                            plain(Long.toString(changed.number())),
                            plain(changed.quorum()),
                            plain(Integer.toString(changed.witnesses().size())),
                            plain(changed.policy().hex()));
            case TwinRootRecorded recorded ->
                    List.of(plain(Long.toString(recorded.logSize())), plain(recorded.root()));
            case WatchFound found ->
                    List.of(
                            plain(found.code()),
                            plain(found.area()),
                            plain(Long.toString(found.count())),
                            plain(found.first()));
            case WatchFindingEnded ended ->
                    List.of(
                            plain(ended.code()),
                            plain(ended.area()),
                            plain(Long.toString(ended.count())));
        };
    }

    /** The eight digits that people compare keys by. */
    private static String keyId(String key) {
        return key.split("\\+")[1];
    }

    private Text exported(ExportRecorded export) {
        if (export.caseId() != null) {
            return Labels.text("export.case", List.of(names.said(export.caseId().stream())));
        }
        if (export.reinstatementId() != null) {
            return Labels.text(
                    "export.reinstatement", List.of(names.said(export.reinstatementId().stream())));
        }
        return export.cadreId() == null
                ? Labels.text("export.public")
                : Labels.text("export.cadre", List.of(names.said(export.cadreId())));
    }

    private static List<Text> rulebook(RulebookEvent event) {
        String id = event.rulebookId().value();
        return switch (event) {
            case RulebookAdopted adopted -> List.of(plain(id), plain(adopted.version()));
            case RulebookAmended amended ->
                    List.of(
                            plain(id),
                            plain(amended.from()),
                            plain(amended.to()),
                            plain(amended.source()));
            case RuleVerified verified ->
                    List.of(
                            plain(verified.verifiedBy().value()),
                            plain(id),
                            plain(verified.rule()),
                            plain(verified.sourceRead()));
            case RuleVerificationWithdrawn withdrawn -> List.of(plain(id), plain(withdrawn.rule()));
        };
    }

    private List<Text> organisation(OrganisationEvent event, RulebookVersion under) {
        return switch (event) {
            case OrganisationRegistered registered ->
                    List.of(
                            plain(registered.name()),
                            codes.name(under, Vocabulary.ORGAN_KIND, registered.kind()));
            case OrganisationInvestigationOpened opened ->
                    List.of(
                            plain(opened.caseId().value()),
                            codes.names(under, Vocabulary.GROUND, opened.grounds()));
            case OrganisationInvestigationEnded ended -> List.of(plain(ended.caseId().value()));
        };
    }

    private List<Text> reinstatement(ReinstatementEvent event) {
        return switch (event) {
            case ReinstatementProposed proposed ->
                    List.of(
                            names.said(proposed.cadreId()),
                            plain(proposed.post().title()),
                            names.said(proposed.proposedBy()));
            case ReinstatementDecided decided ->
                    List.of(
                            names.said(decided.decidedBy()),
                            Labels.text(decided.approved() ? "value.approved" : "value.rejected"),
                            CaseSentences.vote(decided.vote()));
            case NoticePublished published ->
                    List.of(
                            plain(published.place()),
                            plain(published.workingDays()),
                            plain(published.lastDay()));
            case ObjectionRaised raised ->
                    List.of(plain(raised.objectionId().value()), plain(raised.summary()));
            case ObjectionResolved resolved ->
                    List.of(
                            plain(resolved.objectionId().value()),
                            Labels.text(resolved.upheld() ? "value.upheld" : "value.notUpheld"),
                            plain(resolved.grounds()));
            case RecommendationRecorded step ->
                    List.of(
                            names.said(step.heldBy()),
                            plain(step.participants()),
                            plain(step.inFavour()));
            case InspectionRecorded step ->
                    List.of(
                            names.said(step.inspectedBy()),
                            plain(step.inspectors().size()),
                            plain(step.finding()));
            case IntegrityOpinionRecorded step ->
                    List.of(
                            names.said(step.givenBy()),
                            Labels.text(step.clear() ? "value.clear" : "value.notClear"),
                            plain(step.conclusion()));
            case ReportedToSuperior step -> List.of(names.said(step.reportedTo()));
            case SuperiorAnswered step ->
                    List.of(Labels.text(step.agreed() ? "value.approved" : "value.rejected"));
            case ReinstatementWithdrawn step ->
                    List.of(names.said(step.withdrawnBy()), plain(step.grounds()));
            case ProbationResultRecorded step ->
                    List.of(
                            names.said(step.assessedBy()),
                            Labels.text(step.passed() ? "value.passed" : "value.notPassed"),
                            plain(step.finding()));
            case RestoredToPost restored ->
                    List.of(names.said(restored.cadreId()), plain(restored.post().title()));
            case ReinstatementTextsErased erased -> List.of(plain(erased.cadreId().value()));
        };
    }
}
