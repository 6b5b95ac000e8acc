/** Where the two services meet: what the one hands out, the other puts on record. */
@NullMarked
package org.mingzhang.app.export;

import org.jspecify.annotations.NullMarked;
