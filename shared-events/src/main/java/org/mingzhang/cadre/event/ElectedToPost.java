package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.WireName;

/**
 * The cadre was elected to a post that nobody appoints to.
 *
 * @param election which one, and its result
 */
@WireName("cadre.elected.v1")
public record ElectedToPost(
        CadreId cadreId, Post post, LocalDate electedOn, @Personal String election)
        implements CadreEvent {
    @Override
    public LocalDate legalDate() {
        return electedOn;
    }
}
