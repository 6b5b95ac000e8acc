/**
 * Who the ids of a page stand for: the names recorded when a person or an organisation came on
 * record, looked up together for everything one answer shows.
 */
@NullMarked
package org.mingzhang.query.naming;

import org.jspecify.annotations.NullMarked;
