@NullMarked
package org.mingzhang.query.export.statistics;

import org.jspecify.annotations.NullMarked;
