package org.mingzhang.query.export.job;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.export.Exported;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.ExportId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.StreamId;

/**
 * An export that is about to leave the house.
 *
 * @param matter whose records these are; empty for what anybody may see
 * @param by who asked for it
 * @param organ for which organ; null for none in particular
 * @param reason why, in free words
 */
public record HandedOut(
        ExportId id,
        Optional<StreamId> matter,
        Exported exported,
        AccountId by,
        @Nullable OrganisationId organ,
        String reason) {}
