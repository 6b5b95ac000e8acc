/**
 * Taking over one record of an older register (history import v1): the decisions of live entry, one
 * after the other, as one decision. Reading files is the business of whoever sends the records.
 */
@NullMarked
package org.mingzhang.command.historyimport;

import org.jspecify.annotations.NullMarked;
