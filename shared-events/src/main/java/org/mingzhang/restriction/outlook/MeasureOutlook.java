package org.mingzhang.restriction.outlook;

import java.util.List;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.Text;

/**
 * What follows from one measure.
 *
 * @param measure code of the measure in force, after all amendments
 * @param restrictions none when it was annulled or forbids nothing
 * @param remarks what became of it, and what is doubtful about its rule
 */
public record MeasureOutlook(
        ImposedMeasure imposed,
        String measure,
        Ending ending,
        List<Restriction> restrictions,
        List<Text> remarks) {
    public MeasureOutlook {
        restrictions = List.copyOf(restrictions);
        remarks = List.copyOf(remarks);
    }
}
