/**
 * How events and values look as JSON: wire names, one mapper, canonical bytes. The only room of
 * this module that knows Jackson, beside the rulebook loader.
 */
@NullMarked
package org.mingzhang.wire;

import org.jspecify.annotations.NullMarked;
