/** Parts of the platform room that are tested apart from a running service. */
@NullMarked
package org.mingzhang.query.platform;

import org.jspecify.annotations.NullMarked;
