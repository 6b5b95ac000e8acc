package org.mingzhang.query.cadre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;

/**
 * What is forbidden to a person, from when until when, and the lines that explain it.
 *
 * @param day the day on which a restriction runs or not
 */
public record CadreRestrictions(AsOf asOf, CadreId cadreId, LocalDate day, List<Line> items) {
    /** One restriction and the case it follows from. */
    public record Line(CaseId caseId, boolean running, Restriction restriction) {}

    public CadreRestrictions {
        items = List.copyOf(items);
    }

    static CadreRestrictions of(AsOf asOf, CadreId cadre, CadreFile file, LocalDate day) {
        List<Line> lines = new ArrayList<>();
        file.restrictions()
                .forEach(
                        (caseId, restrictions) ->
                                restrictions.forEach(
                                        each ->
                                                lines.add(
                                                        new Line(caseId, each.runsOn(day), each))));
        return new CadreRestrictions(asOf, cadre, day, lines);
    }
}
