package org.mingzhang.rulebook.personnel;

import java.util.List;
import java.util.Optional;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.RuleBasis;

/**
 * Posts that are filled by election alone, so that nobody appoints to them or removes from them.
 *
 * @param organKind code of the kind of organisation whose posts they are
 * @param waysOut how such a post ends
 */
public record ElectedRule(String organKind, List<Entry> waysOut, RuleBasis basis) {
    public ElectedRule {
        waysOut = List.copyOf(waysOut);
    }

    public Optional<Entry> wayOut(String code) {
        return waysOut.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
