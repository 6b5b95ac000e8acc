package org.mingzhang.query.export.job;

import org.mingzhang.query.export.Selection;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;

/** Which records somebody asks for, for which organ, and why. */
record ExportOrder(Selection selection, AccountId by, OrganisationId organ, String reason) {}
