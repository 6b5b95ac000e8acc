/**
 * The pages and endpoints around accounts: sign in, change a password, keep tokens and accounts.
 */
@NullMarked
package org.mingzhang.platform.login;

import org.jspecify.annotations.NullMarked;
