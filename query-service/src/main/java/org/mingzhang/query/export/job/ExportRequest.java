package org.mingzhang.query.export.job;

import org.jspecify.annotations.Nullable;
import org.mingzhang.query.export.Readers;
import org.mingzhang.shared.OrganisationId;

/**
 * What the body of an order says.
 *
 * @param matter id of a case, reinstatement or person; for an internal export alone
 * @param organ for which organ, as with a command
 * @param reason why it is handed out; stands with the event
 */
record ExportRequest(
        Readers readers, @Nullable String matter, OrganisationId organ, String reason) {}
