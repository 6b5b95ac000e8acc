package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.WireName;

/**
 * The person's data is only kept from here on, and not used otherwise 限制处理.
 *
 * @param basis code of the rulebook's table of grounds for it
 */
@WireName("cadre.processing-restricted.v1")
public record ProcessingRestricted(CadreId cadreId, @Code String basis, LocalDate restrictedOn)
        implements ProtectionEvent {
    @Override
    public LocalDate legalDate() {
        return restrictedOn;
    }
}
