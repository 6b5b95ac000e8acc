package org.mingzhang.command.cadre.recordparticulars;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Record what the personnel file says of a cadre from a day on; what is absent stays as it was.
 *
 * @param politicalStatus code of the rulebook's table of political status 政治面貌
 * @param education code of the rulebook's table of education 学历
 * @param jobRank code of the rulebook's table of ranks 职级 apart from posts
 */
@WireName("record-particulars")
public record RecordParticulars(
        CadreId cadreId,
        @Nullable String politicalStatus,
        @Nullable String education,
        @Nullable String jobRank,
        LocalDate since)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
