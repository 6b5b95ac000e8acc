/** The serializer, and the profiles of the store. */
@NullMarked
package org.mingzhang.platform.axon;

import org.jspecify.annotations.NullMarked;
