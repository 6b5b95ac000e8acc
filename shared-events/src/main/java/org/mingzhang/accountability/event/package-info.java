/**
 * Events of one accountability case 问责案件, sealed, and the values they carry. What they add up to is
 * folded one package up.
 */
@NullMarked
package org.mingzhang.accountability.event;

import org.jspecify.annotations.NullMarked;
