package org.mingzhang.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AmendmentKind;
import org.mingzhang.accountability.event.DecisionAmended;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.restriction.outlook.Amendment;
import org.mingzhang.restriction.outlook.ImposedMeasure;
import org.mingzhang.rulebook.MeasureFamily;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.sanction.Start;
import org.mingzhang.rulebook.sanction.StartRule;

/**
 * The measures of one decision and what became of each. An amendment names all measures that hold
 * from then on: those it names again go on as they were, another of the same kind replaces the old
 * one, and an old one without a successor ends.
 */
public final class ImposedMeasures {
    private final Rulebook rulebook;
    private final @Nullable LocalDate rightsRestoredOn;
    private final List<Track> tracks = new ArrayList<>();

    private ImposedMeasures(Rulebook rulebook, @Nullable LocalDate rightsRestoredOn) {
        this.rulebook = rulebook;
        this.rightsRestoredOn = rightsRestoredOn;
    }

    /**
     * None when nothing was decided or a day is not known.
     *
     * @param rightsRestoredOn the day the rights lost under this decision were restored, or null
     */
    public static List<ImposedMeasure> of(
            SubjectFile file, Rulebook rulebook, @Nullable LocalDate rightsRestoredOn) {
        AccountabilityDecided decision = file.decision();
        LocalDate decidedOn = decision == null ? null : decision.decidedOn();
        if (decision == null || decidedOn == null) {
            return List.of();
        }
        ImposedMeasures all = new ImposedMeasures(rulebook, rightsRestoredOn);
        for (MeasureImposed measure : decision.measures()) {
            startOf(measure.measure(), decidedOn, decision.effectiveOn(), rulebook)
                    .ifPresent(start -> all.add(measure, decidedOn, start));
        }
        file.amendments().forEach(amended -> all.amend(amended, decidedOn));
        if (file.annulment() != null) {
            LocalDate on = file.annulment().annulledOn();
            all.tracks.forEach(track -> track.end(new Amendment.Annulled(on)));
        }
        return all.tracks.stream().map(all::imposed).toList();
    }

    /**
     * The day a measure takes effect: by the rule of its kind, or the day the decision states.
     *
     * @param effectiveOn as stated, or null
     */
    public static Optional<LocalDate> startOf(
            String measure,
            LocalDate decidedOn,
            @Nullable LocalDate effectiveOn,
            Rulebook rulebook) {
        return rulebook.kinOf(measure)
                .flatMap(kin -> kin.terms().startOn(decidedOn))
                .map(StartRule::start)
                .filter(start -> start == Start.DECIDED)
                .map(start -> decidedOn)
                .or(() -> Optional.ofNullable(effectiveOn));
    }

    private void add(MeasureImposed measure, LocalDate decidedOn, LocalDate start) {
        if (known(measure)) {
            tracks.add(new Track(measure, decidedOn, start));
        }
    }

    /** A measure imposed under another rulebook is unknown here and brings nothing. */
    private boolean known(MeasureImposed measure) {
        return rulebook.measure(measure.measure()).isPresent();
    }

    private void amend(DecisionAmended amended, LocalDate decidedOn) {
        List<MeasureImposed> successors =
                new ArrayList<>(amended.measures().stream().filter(this::known).toList());
        List<Track> open = new ArrayList<>(tracks.stream().filter(Track::runs).toList());
        for (Track track : List.copyOf(open)) {
            take(successors, next -> next.measure().equals(track.now.measure()))
                    .ifPresent(
                            same -> {
                                track.now = same;
                                open.remove(track);
                            });
        }
        for (Track track : List.copyOf(open)) {
            take(successors, next -> kin(next.measure()).equals(kin(track.now.measure())))
                    .ifPresent(
                            next -> {
                                track.become(next, amended);
                                open.remove(track);
                            });
        }
        for (Track track : open) {
            take(successors, next -> true)
                    .ifPresentOrElse(
                            next -> track.become(next, amended),
                            () -> track.end(new Amendment.Annulled(amended.amendedOn())));
        }
        successors.forEach(extra -> add(extra, decidedOn, amended.amendedOn()));
    }

    private static Optional<MeasureImposed> take(
            List<MeasureImposed> from, Predicate<MeasureImposed> wanted) {
        Optional<MeasureImposed> found = from.stream().filter(wanted).findFirst();
        found.ifPresent(from::remove);
        return found;
    }

    /** The kind of a measure; those of no family are of one. */
    private String kin(String measure) {
        return rulebook.kinOf(measure).map(MeasureFamily::code).orElse("");
    }

    private ImposedMeasure imposed(Track track) {
        return new ImposedMeasure(
                track.first,
                track.decidedOn,
                track.effectiveOn,
                rightsRestoredOn,
                track.amendments,
                track.now.months(),
                track.now.ruling());
    }

    /** One measure on its way through the amendments. */
    private static final class Track {
        private final String first;
        private final LocalDate decidedOn;
        private final LocalDate effectiveOn;
        private final List<Amendment> amendments = new ArrayList<>();
        private MeasureImposed now;

        Track(MeasureImposed measure, LocalDate decidedOn, LocalDate effectiveOn) {
            first = measure.measure();
            now = measure;
            this.decidedOn = decidedOn;
            this.effectiveOn = effectiveOn;
        }

        boolean runs() {
            return amendments.isEmpty() || !(amendments.getLast() instanceof Amendment.Annulled);
        }

        void become(MeasureImposed next, DecisionAmended amended) {
            now = next;
            amendments.add(
                    amended.kind() == AmendmentKind.LIGHTER
                            ? new Amendment.Lighter(next.measure(), amended.amendedOn())
                            : new Amendment.Heavier(next.measure(), amended.amendedOn()));
        }

        void end(Amendment annulled) {
            if (runs()) {
                amendments.add(annulled);
            }
        }
    }
}
