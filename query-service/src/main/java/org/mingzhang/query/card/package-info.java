/**
 * States, events and differences as a reader's cards: what belongs together on one line, names
 * beside ids, nothing said twice. The machine's view of the same is the JSON of the API.
 */
@NullMarked
package org.mingzhang.query.card;

import org.jspecify.annotations.NullMarked;
