/** Events of one reinstatement procedure 重新使用, sealed, and the values they carry. */
@NullMarked
package org.mingzhang.reinstatement.event;

import org.jspecify.annotations.NullMarked;
