package org.mingzhang.restriction.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.MeasureFamily;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.Text;

/**
 * The first free day of each effect: the day after the longest restriction with it. Restrictions
 * side by side are never added up.
 */
record FreeDays(Rulebook rulebook, List<MeasureOutlook> measures, List<AmendedMeasure> amended) {

    /** What one measure does to one effect; no day when it has none. */
    private record Bar(String measure, Ending ending, Optional<LocalDate> freeFrom) {}

    List<FreeDay> all() {
        return rulebook.effects().stream()
                .map(Entry::code)
                .map(this::one)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FreeDay> one(String effect) {
        List<Bar> bars = bars(effect);
        Optional<Bar> endless =
                bars.stream()
                        .filter(bar -> bar.freeFrom().isEmpty())
                        .max(Comparator.comparing(Bar::ending));
        if (endless.isPresent()) {
            return endless.map(bar -> new FreeDay(effect, null, why(bar)));
        }
        return bars.stream()
                .max(Comparator.comparing(bar -> bar.freeFrom().orElseThrow()))
                .map(bar -> new FreeDay(effect, bar.freeFrom().orElseThrow(), last(bar, bars)));
    }

    private List<Bar> bars(String effect) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            MeasureOutlook measure = measures.get(i);
            LocalDate annulledOn = amended.get(i).annulledOn();
            List<Restriction> restrictions =
                    annulledOn == null ? measure.restrictions() : amended.get(i).restrictions();
            for (Restriction each : restrictions) {
                if (each.effects().contains(effect)) {
                    Optional<LocalDate> after =
                            Optional.ofNullable(each.until()).map(day -> day.plusDays(1));
                    Optional<LocalDate> free =
                            annulledOn == null
                                    ? after
                                    : Optional.of(
                                            after.filter(annulledOn::isAfter).orElse(annulledOn));
                    bars.add(new Bar(each.measure(), measure.ending(), free));
                }
            }
        }
        return bars;
    }

    private Text why(Bar bar) {
        Text name = name(bar.measure());
        return switch (bar.ending()) {
            case RIGHTS_NOT_RESTORED ->
                    new Text(
                            name.zh() + "：尚未恢复权利，没有日期",
                            name.en() + ": rights are not restored, no day can be named");
            case NEEDS_RULING ->
                    new Text(
                            name.zh() + "：须由人工裁定，没有日期",
                            name.en() + ": a person has to rule, no day can be named");
            default -> new Text(name.zh() + "：终局", name.en() + ": for good");
        };
    }

    private Text last(Bar bar, List<Bar> bars) {
        Text name = name(bar.measure());
        LocalDate free = bar.freeFrom().orElseThrow();
        if (bar.ending() == Ending.ANNULLED) {
            return new Text(
                    name.zh() + "已于撤销之日不再限制", name.en() + " forbids nothing since its annulment");
        }
        LocalDate until = free.minusDays(1);
        return kinds(bars) == 1
                ? new Text(name.zh() + "至 " + until, name.en() + " until " + until)
                : new Text(
                        name.zh() + "至 " + until + "，最后期满；各自起算，取最长，不相加（CMB-5）",
                        name.en()
                                + " until "
                                + until
                                + ", the longest; each from its own anchor, never added up (CMB-5)");
    }

    /** Measures of one family are of one kind. */
    private long kinds(List<Bar> bars) {
        return bars.stream()
                .map(Bar::measure)
                .map(code -> rulebook.familyOf(code).map(MeasureFamily::code).orElse(code))
                .distinct()
                .count();
    }

    private Text name(String code) {
        return rulebook.measure(code).orElseThrow().label();
    }
}
