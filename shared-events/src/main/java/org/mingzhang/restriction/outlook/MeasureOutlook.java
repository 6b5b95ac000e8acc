package org.mingzhang.restriction.outlook;

import java.util.List;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.Text;

/**
 * What follows from one measure.
 *
 * @param measure code of the measure in force, after all amendments
 * @param restrictions none when it was annulled or forbids nothing
 * @param waitsForRights true when its months are counted from the restoring of rights
 * @param unsettled true where no rule says how it combines with an earlier one, ruled on or not
 * @param remarks what became of it, and what is doubtful about its rule
 */
public record MeasureOutlook(
        ImposedMeasure imposed,
        String measure,
        Ending ending,
        List<Restriction> restrictions,
        boolean waitsForRights,
        boolean unsettled,
        List<Text> remarks) {
    public MeasureOutlook {
        restrictions = List.copyOf(restrictions);
        remarks = List.copyOf(remarks);
    }
}
