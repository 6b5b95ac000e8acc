package org.mingzhang.command.platform.door;

import org.mingzhang.platform.security.Actor;
import org.mingzhang.shared.OrganisationId;

/** Whether a person may act for an organ; the seam where the full permission model comes in. */
@FunctionalInterface
public interface ActingFor {
    boolean allows(Actor actor, OrganisationId organ);
}
