/**
 * Events of one cadre's own record: posts, open investigations, restrictions, procedures. Those
 * caused by a case or a reinstatement are appended in the same transaction as their cause.
 */
@NullMarked
package org.mingzhang.cadre.event;

import org.jspecify.annotations.NullMarked;
