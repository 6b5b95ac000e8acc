@NullMarked
package org.mingzhang.query.export;

import org.jspecify.annotations.NullMarked;
