/** What an organisation's record adds up to. Pure. */
@NullMarked
package org.mingzhang.organisation;

import org.jspecify.annotations.NullMarked;
