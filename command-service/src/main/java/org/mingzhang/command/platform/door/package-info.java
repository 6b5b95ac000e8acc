/**
 * The one way in: a named command as JSON, strictly read, decided once per command id, answered
 * with a receipt or with what to do about the refusal. Knows HTTP only in its endpoint.
 */
@NullMarked
package org.mingzhang.command.platform.door;

import org.jspecify.annotations.NullMarked;
