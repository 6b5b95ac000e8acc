package org.mingzhang.query.card;

import static org.mingzhang.query.wording.Wording.list;
import static org.mingzhang.query.wording.Wording.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.ConditionClaim;
import org.mingzhang.accountability.event.ConditionFinding;
import org.mingzhang.accountability.event.CorrectionPlan;
import org.mingzhang.accountability.event.EvidenceRecorded;
import org.mingzhang.accountability.event.Investigator;
import org.mingzhang.accountability.event.LookFinding;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.accountability.event.RedLineFinding;
import org.mingzhang.accountability.event.RuleVersion;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.organisation.event.OrganisationInvestigationOpened;
import org.mingzhang.query.history.Field;
import org.mingzhang.query.naming.Names;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.query.wording.FieldWording;
import org.mingzhang.query.wording.Labels;
import org.mingzhang.query.wording.Vocabulary;
import org.mingzhang.reinstatement.event.GateVerdict;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.Id;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/**
 * Says values whole: a period, a measure, a vote or a verdict is one line, not a list of fields.
 */
final class Phrases {
    private static final Set<Class<?>> SAID =
            Set.of(
                    ContentDigest.class,
                    Text.class,
                    Subject.class,
                    NamedSubject.class,
                    Restriction.class,
                    MeasureImposed.class,
                    Vote.class,
                    Post.class,
                    RuleVersion.class,
                    CorrectionPlan.class,
                    Publicity.class,
                    Investigator.class,
                    EvidenceRecorded.class,
                    ConditionClaim.class,
                    ConditionFinding.class,
                    LookFinding.class,
                    RedLineFinding.class,
                    GateVerdict.class,
                    InvestigationOpened.class,
                    OrganisationInvestigationOpened.class,
                    RelievedOfPost.class);

    private final CodeNames codes;
    private final FieldWording wording;
    private final Names names;
    private final RulebookVersion under;

    Phrases(CodeNames codes, Names names, RulebookVersion under) {
        this.codes = codes;
        this.wording = new FieldWording(codes);
        this.names = names;
        this.under = under;
    }

    /** True when a record is said in one phrase. */
    static boolean says(Record record) {
        return record instanceof Id || SAID.contains(record.getClass());
    }

    /** The value of a field; the members of a list one by one. */
    List<Phrase> of(@Nullable Field field) {
        if (field == null) {
            return List.of();
        }
        List<?> values = field.value() instanceof List<?> list ? list : List.of(field.value());
        return values.stream().map(value -> phrase(field, value)).toList();
    }

    /** A subject by name only. */
    Text name(NamedSubject named) {
        return names.said(named.subject());
    }

    /** A subject with the post it is in the case for. */
    Text subject(NamedSubject named) {
        List<Text> parts = new ArrayList<>(List.of(names.said(named.subject())));
        if (named.organisation() != null) {
            parts.add(names.said(named.organisation()));
        }
        if (named.post() != null) {
            parts.add(plain(named.post()));
        }
        return list(parts);
    }

    private Phrase phrase(Field field, Object value) {
        return switch (value) {
            case Text text -> Phrase.of(text);
            case CadreId cadre -> Phrase.of(names.said(cadre));
            case OrganisationId organisation -> Phrase.of(names.said(organisation));
            case Id id -> Phrase.of(plain(id.value()));
            case ContentDigest digest -> Phrase.of(plain(digest.hex()));
            case Subject subject -> Phrase.of(names.said(subject));
            case NamedSubject named -> Phrase.of(subject(named));
            case Restriction restriction -> restriction(restriction);
            case MeasureImposed imposed -> Phrase.of(measure(imposed));
            case Vote vote ->
                    said(
                            "vote",
                            plain(vote.shouldAttend()),
                            plain(vote.present()),
                            plain(vote.inFavour()));
            case Post post -> Phrase.of(post(post));
            case RuleVersion version ->
                    Phrase.of(
                            text(
                                    "ruleVersion",
                                    plain(version.version()),
                                    Labels.of(version.selection())),
                            note(version.explanation()));
            case Publicity where ->
                    said(
                            "publicity",
                            plain(where.place()),
                            name(Vocabulary.CHANNEL, where.channel()),
                            name(Vocabulary.SCOPE, where.scope()));
            case Investigator one -> Phrase.of(plain(one.account().value()));
            case CorrectionPlan plan -> said("plan", plain(plan.text()), plain(plan.dueOn()));
            case EvidenceRecorded evidence ->
                    Phrase.of(
                            text("evidence", plain(evidence.title()), plain(evidence.obtainedOn())),
                            note(
                                    evidence.evidenceId().value()
                                            + " · SHA-256 "
                                            + evidence.sha256()));
            case InvestigationOpened opened ->
                    investigation(opened.caseId(), opened.grounds(), opened.openedOn());
            case OrganisationInvestigationOpened opened ->
                    investigation(opened.caseId(), opened.grounds(), opened.openedOn());
            case RelievedOfPost relieved ->
                    said(
                            "relieved",
                            post(relieved.post()),
                            plain(relieved.relievedOn()),
                            plain(relieved.grounds()));
            default -> finding(field, value);
        };
    }

    private Phrase finding(Field field, Object value) {
        return switch (value) {
            case ConditionClaim claim ->
                    Phrase.of(
                            text(
                                    "answer",
                                    name(Vocabulary.CONDITION, claim.condition()),
                                    plain(claim.claim())),
                            claim.evidence().stream().map(id -> plain(id.value())).toList());
            case ConditionFinding finding ->
                    said(
                                    "answer",
                                    name(Vocabulary.CONDITION, finding.condition()),
                                    plain(finding.reason()))
                            .with(finding.met() ? "met" : "notMet", finding.met());
            case LookFinding finding ->
                    said("answer", name(Vocabulary.LOOK, finding.look()), plain(finding.view()));
            case RedLineFinding finding ->
                    said(
                                    "answer",
                                    name(Vocabulary.RED_LINE, finding.redLine()),
                                    plain(finding.reason()))
                            .with(finding.touched() ? "touched" : "notTouched", !finding.touched());
            case GateVerdict gate -> gate(gate);
            default ->
                    Phrase.of(
                            wording.value(
                                    new Field(field.pointer(), field.owner(), field.name(), value),
                                    under));
        };
    }

    private Phrase gate(GateVerdict gate) {
        List<Text> notes = new ArrayList<>(List.of(gate.explanation()));
        notes.addAll(note(gate.evidence()));
        Text name = name(Vocabulary.GATE, gate.gate());
        return Phrase.of(gate.hard() ? text("hard", name) : name, notes)
                .with(gate.passed() ? "passed" : "notPassed", gate.passed());
    }

    private Phrase restriction(Restriction restriction) {
        List<Text> notes = new ArrayList<>();
        notes.add(text("limits", codes.names(under, Vocabulary.EFFECT, restriction.effects())));
        notes.addAll(restriction.explanation());
        return Phrase.of(
                text(
                        restriction.until() == null ? "restrictionForGood" : "restriction",
                        name(Vocabulary.MEASURE, restriction.measure()),
                        plain(restriction.from()),
                        plain(restriction.until())),
                notes);
    }

    private Text measure(MeasureImposed imposed) {
        Text name = name(Vocabulary.MEASURE, imposed.measure());
        Text known =
                imposed.days() == null ? name : text("measureForDays", name, plain(imposed.days()));
        return imposed.basisArticle() == null
                ? known
                : text("measureUnder", known, plain(imposed.basisArticle()));
    }

    private Text post(Post post) {
        Text place = text("post", names.said(post.organisation()), plain(post.title()));
        return post.leading() ? text("leading", place) : place;
    }

    private Phrase investigation(Id caseId, List<String> grounds, Object openedOn) {
        return said(
                "investigation",
                plain(caseId.value()),
                codes.names(under, Vocabulary.GROUND, grounds),
                plain(openedOn));
    }

    private Text name(Vocabulary vocabulary, String code) {
        return codes.name(under, vocabulary, code);
    }

    private static Phrase said(String part, Text... arguments) {
        return Phrase.of(text(part, arguments));
    }

    private static Text text(String part, Text... arguments) {
        return Labels.text("part." + part, List.of(arguments));
    }

    private static List<Text> note(@Nullable String written) {
        return written == null || written.isBlank() ? List.of() : List.of(plain(written));
    }
}
