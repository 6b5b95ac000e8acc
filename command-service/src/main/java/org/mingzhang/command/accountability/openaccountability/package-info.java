/** Opening a case 启动问责: who is held to account, on which grounds, for which conduct. */
@NullMarked
package org.mingzhang.command.accountability.openaccountability;

import org.jspecify.annotations.NullMarked;
