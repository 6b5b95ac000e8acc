/** Accounts, roles and API tokens, kept in the schema {@code access}. */
@NullMarked
package org.mingzhang.platform.access;

import org.jspecify.annotations.NullMarked;
