/** Putting an organisation on record. */
@NullMarked
package org.mingzhang.command.organisation.registerorganisation;

import org.jspecify.annotations.NullMarked;
