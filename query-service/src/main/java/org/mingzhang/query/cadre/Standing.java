package org.mingzhang.query.cadre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.Protection;

/** How a person stands on a day, in the words readers use. Several may hold at once. */
public enum Standing {
    DATA_ERASED(""),
    ERASURE_ORDERED("warn"),
    DATA_RESTRICTED("warn"),
    INVESTIGATED("bad"),
    RESTRICTED("warn"),
    REINSTATING("warn"),
    RESTORED("good"),
    RESTRICTION_OVER(""),
    EXEMPTED("good"),
    ON_RECORD(""),
    NO_RECORD("");

    private final String tone;

    Standing(String tone) {
        this.tone = tone;
    }

    /** How it is coloured: good, warn, bad, or not at all. */
    public String tone() {
        return tone;
    }

    /**
     * The standings that hold, most pressing first; never none.
     *
     * @param inCases what each of the person's cases holds on the person
     * @param restored whether the last procedure of reinstatement ended in a post
     */
    public static List<Standing> of(
            CadreFile file, List<SubjectFile> inCases, boolean restored, LocalDate day) {
        List<Standing> found = new ArrayList<>();
        if (!file.openInvestigations().isEmpty()) {
            found.add(INVESTIGATED);
        }
        boolean running = !file.restrictionsOn(day).isEmpty();
        if (running) {
            found.add(RESTRICTED);
        }
        if (file.openReinstatement() != null) {
            found.add(REINSTATING);
        } else if (restored) {
            found.add(RESTORED);
        }
        if (!running && !file.restrictions().isEmpty()) {
            found.add(RESTRICTION_OVER);
        }
        if (inCases.stream().anyMatch(Standing::exempted)) {
            found.add(EXEMPTED);
        }
        if (found.isEmpty()) {
            found.add(file.cases().isEmpty() ? NO_RECORD : ON_RECORD);
        }
        found.addAll(0, ofData(file.protection()));
        return List.copyOf(found);
    }

    private static List<Standing> ofData(Protection protection) {
        List<Standing> found = new ArrayList<>();
        if (protection.erased()) {
            found.add(DATA_ERASED);
        }
        if (protection.order() != null) {
            found.add(ERASURE_ORDERED);
        } else if (protection.restricted()) {
            found.add(DATA_RESTRICTED);
        }
        return found;
    }

    private static boolean exempted(SubjectFile file) {
        return file.granted().filter(ToleranceOutcome.EXEMPT::equals).isPresent();
    }
}
