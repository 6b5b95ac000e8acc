/** Report to the organisation above. */
@NullMarked
package org.mingzhang.command.reinstatement.reporttosuperior;

import org.jspecify.annotations.NullMarked;
