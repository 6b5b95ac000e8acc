/** The projections as the people who run them see them: how far, what is parked, fold again. */
@NullMarked
package org.mingzhang.query.replay;

import org.jspecify.annotations.NullMarked;
