package org.mingzhang.restriction.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.restriction.RestrictionCalculator;
import org.mingzhang.rulebook.Measure;
import org.mingzhang.rulebook.PeriodEnd;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.sanction.Start;
import org.mingzhang.shared.Text;

/**
 * One measure after its amendments, as if it stood alone.
 *
 * @param measure code of the measure now in force; the last one, when annulled
 * @param restrictions of the last measure, even when annulled
 * @param annulledOn null unless it was annulled
 * @param heavierOn the day of the last amendment that made it heavier, or null
 */
record AmendedMeasure(
        ImposedMeasure imposed,
        RestrictionCalculator calculator,
        String measure,
        List<Restriction> restrictions,
        @Nullable LocalDate annulledOn,
        @Nullable LocalDate heavierOn,
        List<Text> remarks) {

    static AmendedMeasure of(ImposedMeasure given, Rulebook rulebook, PeriodEnd end) {
        ImposedMeasure imposed = given.restoredByChange(rulebook);
        RestrictionCalculator calculator =
                new RestrictionCalculator(
                        rulebook,
                        imposed.decidedOn(),
                        end,
                        imposed.rightsRestoredOn(),
                        imposed.setMonths());
        AmendedMeasure amended =
                new AmendedMeasure(
                        imposed,
                        calculator,
                        imposed.measure(),
                        calculator.decided(List.of(imposed.measure()), imposed.effectiveOn()),
                        null,
                        null,
                        List.of());
        for (Amendment amendment : imposed.amendments()) {
            amended = amended.after(amendment);
        }
        if (!imposed.equals(given)) {
            amended =
                    amended.remarked(
                            "改变处分时察看期已满，一并恢复党员权利（AMD-3）",
                            "The probation was over when the sanction was changed: rights are restored"
                                    + " with the change (AMD-3)");
        }
        return amended.doubts(rulebook);
    }

    private AmendedMeasure after(Amendment amendment) {
        LocalDate effectiveOn = imposed.effectiveOn();
        LocalDate on = amendment.on();
        return switch (amendment) {
            case Amendment.Lighter(String to, LocalDate _) ->
                    with(
                            to,
                            calculator.lighter(List.of(to), effectiveOn),
                            null,
                            null,
                            "%s 改轻为 %s（%s）".formatted(on, to, key(to, "AMD-1")),
                            "Made lighter on %s: %s (%s)".formatted(on, to, key(to, "AMD-1")));
            case Amendment.Heavier(String to, LocalDate _) ->
                    with(
                            to,
                            calculator.heavier(List.of(to), effectiveOn, restrictions, on),
                            null,
                            on,
                            "%s 改重为 %s（%s）".formatted(on, to, key(to, "AMD-2")),
                            "Made heavier on %s: %s (%s)".formatted(on, to, key(to, "AMD-2")));
            case Amendment.Annulled _ ->
                    with(
                            measure,
                            restrictions,
                            on,
                            heavierOn,
                            "%s 撤销，限制随之消失（AMD-4）".formatted(on),
                            "Annulled on %s: nothing is forbidden any more (AMD-4)".formatted(on));
        };
    }

    /**
     * A change to probation: its time runs from the change when heavier, from the original day when
     * lighter, and what follows waits for rights either way.
     */
    private String key(String to, String otherwise) {
        return calculator.waitsForRights(to) && !calculator.waitsForRights(measure)
                ? "AMD-3"
                : otherwise;
    }

    private AmendedMeasure with(
            String code,
            List<Restriction> then,
            @Nullable LocalDate annulled,
            @Nullable LocalDate heavier,
            String zh,
            String en) {
        return new AmendedMeasure(
                imposed, calculator, code, then, annulled, heavier, and(new Text(zh, en)));
    }

    /** A rule nobody has verified only warns, and so does one that was not in force. */
    private AmendedMeasure doubts(Rulebook rulebook) {
        AmendedMeasure told = this;
        Measure now = rulebook.measure(measure).orElseThrow();
        String rule = now.basis().rule();
        if (!now.basis().verified()) {
            told =
                    told.remarked(
                            rule + " 的文本尚未核验，结果仅供提示",
                            rule + " has not been verified: take the result as a warning");
        }
        if (!now.basis().inForceOn(imposed.decidedOn())) {
            told =
                    told.remarked(
                            "决定之日 " + imposed.decidedOn() + " 不在 " + rule + " 的有效期内，须由人工确认",
                            rule
                                    + " was not in force on the day of the decision, "
                                    + imposed.decidedOn()
                                    + ": a person has to confirm");
        }
        return told.startDoubted(rulebook);
    }

    /** The day is taken as given; where a rule settles it otherwise, somebody has to look. */
    private AmendedMeasure startDoubted(Rulebook rulebook) {
        LocalDate decidedOn = imposed.decidedOn();
        return rulebook.kinOf(imposed.measure())
                .flatMap(kin -> kin.terms().startOn(decidedOn))
                .filter(rule -> rule.start() == Start.DECIDED)
                .filter(rule -> !imposed.effectiveOn().equals(decidedOn))
                .map(
                        rule ->
                                remarked(
                                        "%s：应自决定之日 %s 生效，现按所给的 %s 起算，请核对"
                                                .formatted(
                                                        rule.basis().rule(),
                                                        decidedOn,
                                                        imposed.effectiveOn()),
                                        "%s: it takes effect on the day of the decision, %s;"
                                                        .formatted(rule.basis().rule(), decidedOn)
                                                + " reckoned from the day given, "
                                                + imposed.effectiveOn()
                                                + ": check it"))
                .orElse(this);
    }

    private AmendedMeasure remarked(String zh, String en) {
        return new AmendedMeasure(
                imposed,
                calculator,
                measure,
                restrictions,
                annulledOn,
                heavierOn,
                and(new Text(zh, en)));
    }

    private List<Text> and(Text remark) {
        List<Text> all = new ArrayList<>(remarks);
        all.add(remark);
        return List.copyOf(all);
    }

    /** True when its months are counted from the restoring of rights. */
    boolean waitsForRights() {
        return calculator.waitsForRights(measure);
    }

    Ending ending() {
        if (annulledOn != null) {
            return Ending.ANNULLED;
        }
        if (restrictions.isEmpty()) {
            return Ending.NOTHING_FORBIDDEN;
        }
        if (restrictions.stream().allMatch(each -> each.until() != null)) {
            return Ending.DATED;
        }
        return waitsForRights() ? Ending.RIGHTS_NOT_RESTORED : Ending.FINAL;
    }
}
