/**
 * Using a cadre again: motion, collective decision, public notice, objections, appointment. The end
 * of a period only makes a person eligible; what restores is a command whose gates all pass on its
 * day. Annulment takes another road, in the accountability room.
 */
@NullMarked
package org.mingzhang.command.reinstatement;

import org.jspecify.annotations.NullMarked;
