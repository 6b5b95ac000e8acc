package org.mingzhang.cadre.event;

import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;

/**
 * A post 职务.
 *
 * @param level rank code of the rulebook's table, for instance {@code 132}; lower number, higher
 *     rank
 * @param leading true for a leading post 领导职务
 */
public record Post(
        @Personal String title,
        OrganisationId organisation,
        @Code @Nullable String level,
        boolean leading) {}
