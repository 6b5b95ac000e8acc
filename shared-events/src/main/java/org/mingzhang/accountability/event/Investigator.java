package org.mingzhang.accountability.event;

import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CadreId;

/**
 * Someone who investigates.
 *
 * @param cadre their own record as a cadre, where there is one
 */
public record Investigator(AccountId account, @Nullable CadreId cadre) {}
