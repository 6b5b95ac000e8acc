/**
 * What a stream adds up to at any point, and which event changed which field. Reads recorded events
 * only, by the same fold that decided; knows no projection and no page.
 */
@NullMarked
package org.mingzhang.query.history;

import org.jspecify.annotations.NullMarked;
