package org.mingzhang.command.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AppealFile;
import org.mingzhang.accountability.OpenRoads;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealRoad;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.RoadTerm;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.SubjectKind;
import org.mingzhang.shared.Text;

/**
 * Where one subject stands on one road of appeal.
 *
 * @param open the roads that service opened
 * @param rule the road as the rules of the day of what it leads against give it
 */
public record Roads(
        String road,
        List<AppealRoad> open,
        Optional<AppealRule> rule,
        SubjectFile file,
        Rulebook rulebook) {
    private static final Text UNRECORDED =
            new Text("送达时没有记录该途径", "The record of service does not speak of it");

    public static Roads of(
            @Nullable String named, SubjectFile file, Records records, Rulebook rulebook) {
        String road = Objects.requireNonNullElse(named, AppealRule.ACCOUNTABILITY);
        LocalDate day = CaseChecks.decidedOn(file);
        Optional<AppealDecided> answer =
                before(road, rulebook, day)
                        .flatMap(each -> last(file, each))
                        .map(AppealFile::decided);
        LocalDate against = answer.map(AppealDecided::decidedOn).orElse(day);
        return new Roads(
                road,
                onService(file, records, rulebook),
                against == null ? Optional.empty() : rulebook.appeal(road, against),
                file,
                rulebook);
    }

    /** What the decision on a subject opens, by what is on record of its identity and its organ. */
    public static OpenRoads against(SubjectFile file, Records records, Rulebook rulebook) {
        AccountabilityDecided decision = file.decision();
        OrganisationRegistered organ =
                decision == null ? null : records.organisation(decision.decidedBy()).registration();
        return new OpenRoads(
                rulebook,
                decision == null ? List.of() : MeasureChecks.codes(decision.measures()),
                organ == null ? null : organ.kind(),
                identity(file.subject(), records));
    }

    /** The rules that the decision was taken under give such a road at all. */
    public boolean provided() {
        DecisionServed served = file.served();
        if (served != null && served.roads() == null && road.equals(AppealRule.ACCOUNTABILITY)) {
            return served.appealOpen();
        }
        return rule.filter(AppealRule::open).isPresent();
    }

    /** The road, or the first step that leads to it, was open to the subject. */
    public boolean opened() {
        List<String> way = way(road);
        return open.stream().anyMatch(each -> way.contains(each.road()));
    }

    /** The step before was answered or may be left out, and no later step was taken. */
    public boolean inOrder(LocalDate lodgedOn) {
        return before().flatMap(each -> last(file, each))
                        .map(AppealFile::decided)
                        .filter(answer -> lodgedOn.isBefore(answer.decidedOn()))
                        .isEmpty()
                && file.appeals().stream().noneMatch(each -> leadsFrom(each.road()))
                && (before().isEmpty() || standing().isPresent());
    }

    /** An earlier appeal on the same road awaits its answer. */
    public boolean pending() {
        return file.appeals().stream()
                .anyMatch(each -> each.road().equals(road) && each.decided() == null);
    }

    /** Who answered an appeal on a step that leads to this one. */
    public Stream<AccountId> answeredBefore() {
        List<String> way = way(road);
        return file.appeals().stream()
                .filter(each -> !each.road().equals(road) && way.contains(each.road()))
                .flatMap(each -> Stream.ofNullable(each.decided()))
                .flatMap(answer -> answer.panel().stream());
    }

    /** The last day, where the road has one that is known. */
    public Optional<LocalDate> until() {
        return standing().map(AppealRoad::until);
    }

    private Optional<AppealRoad> standing() {
        Optional<AppealFile> earlier = before().flatMap(each -> last(file, each));
        if (earlier.isEmpty()) {
            return open.stream().filter(each -> each.road().equals(road)).findFirst();
        }
        AppealDecided answer = earlier.get().decided();
        return answer == null
                ? Optional.empty()
                : Stream.ofNullable(answer.roads())
                        .flatMap(List::stream)
                        .filter(each -> each.road().equals(road))
                        .findFirst();
    }

    private Optional<String> before() {
        return rule.map(AppealRule::road).map(each -> each.after());
    }

    /** A road and the steps that lead to it. */
    private List<String> way(String to) {
        List<String> way = new ArrayList<>();
        Optional<String> next = Optional.of(to);
        while (next.isPresent() && !way.contains(next.get())) {
            way.add(next.get());
            next = before(next.get(), rulebook, CaseChecks.decidedOn(file));
        }
        return way;
    }

    private boolean leadsFrom(String later) {
        return !later.equals(road) && way(later).contains(road);
    }

    private static List<AppealRoad> onService(
            SubjectFile file, Records records, Rulebook rulebook) {
        DecisionServed served = file.served();
        if (served == null) {
            return List.of();
        }
        List<AppealRoad> recorded = served.roads();
        if (recorded != null) {
            return recorded;
        }
        return Stream.concat(
                        Stream.of(
                                new AppealRoad(
                                        AppealRule.ACCOUNTABILITY,
                                        RoadTerm.NOT_KNOWN,
                                        served.appealUntil(),
                                        served.appealExplanation())),
                        unrecorded(file, records, rulebook))
                .toList();
    }

    /** Roads that an older record of service is silent about: no last day is made up for them. */
    private static Stream<AppealRoad> unrecorded(
            SubjectFile file, Records records, Rulebook rulebook) {
        LocalDate decidedOn = CaseChecks.decidedOn(file);
        OpenRoads roads = against(file, records, rulebook);
        return rulebook.appealKinds().stream()
                .filter(kind -> !kind.equals(AppealRule.ACCOUNTABILITY))
                .filter(kind -> decidedOn != null && roads.admits(kind, decidedOn))
                .filter(kind -> before(kind, rulebook, decidedOn).isEmpty())
                .map(kind -> new AppealRoad(kind, RoadTerm.NOT_KNOWN, null, UNRECORDED));
    }

    private static Optional<AppealFile> last(SubjectFile file, String road) {
        return file.appeals().stream()
                .filter(each -> each.road().equals(road))
                .reduce((earlier, later) -> later);
    }

    private static Optional<String> before(
            String road, Rulebook rulebook, @Nullable LocalDate day) {
        return day == null
                ? Optional.empty()
                : rulebook.appeal(road, day).map(AppealRule::road).map(each -> each.after());
    }

    private static @Nullable String identity(Subject subject, Records records) {
        if (subject.kind() != SubjectKind.CADRE) {
            return null;
        }
        CadreRegistered cadre = records.cadre(new CadreId(subject.id())).registration();
        return cadre == null ? null : cadre.identity();
    }
}
