/** What every service of the ledger needs and no feature knows: imported as one configuration. */
@NullMarked
package org.mingzhang.platform;

import org.jspecify.annotations.NullMarked;
