@NullMarked
package org.mingzhang.query.export.job;

import org.jspecify.annotations.NullMarked;
