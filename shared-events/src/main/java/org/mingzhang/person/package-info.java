/** What a person's stream adds up to. Pure. */
@NullMarked
package org.mingzhang.person;

import org.jspecify.annotations.NullMarked;
