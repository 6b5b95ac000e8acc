package org.mingzhang.platform.access.roster;

import java.util.HexFormat;
import java.util.List;
import org.mingzhang.platform.sealing.RowSeals;

/**
 * What accounts are called where their logins must not be said. The same login comes out the same,
 * and without the master key nobody can tell whose a pseudonym is, not by trying names either.
 *
 * @param seals of the rows; a pseudonym is no seal of any row
 */
public record Pseudonyms(RowSeals seals) {
    private static final int BYTES = 16;

    /** The pseudonym of a login: 32 hex digits. */
    public String of(String login) {
        return HexFormat.of().formatHex(seals.of(List.of("access.pseudonym", login)), 0, BYTES);
    }
}
