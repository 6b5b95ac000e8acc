package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.WireName;

/**
 * What the personnel file says of the cadre from a day on. What is absent is not said anew. Sex and
 * ethnic group are not asked for: no rule of the ledger needs them.
 *
 * @param politicalStatus code of the rulebook's table of political status 政治面貌
 * @param education code of the rulebook's table of education 学历
 * @param jobRank code of the rulebook's table of ranks 职级 apart from posts
 */
@WireName("cadre.particulars-recorded.v1")
public record ParticularsRecorded(
        CadreId cadreId,
        @Personal @Nullable String politicalStatus,
        @Personal @Nullable String education,
        @Personal @Nullable String jobRank,
        LocalDate since)
        implements CadreEvent {
    @Override
    public LocalDate legalDate() {
        return since;
    }
}
