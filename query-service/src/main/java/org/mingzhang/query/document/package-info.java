/**
 * Official documents 公文 out of the events: what a document says is a fold of what was recorded up
 * to a point, how it looks is a template and, one package down, a printer. What is not on record
 * stays a visible blank.
 */
@NullMarked
package org.mingzhang.query.document;

import org.jspecify.annotations.NullMarked;
