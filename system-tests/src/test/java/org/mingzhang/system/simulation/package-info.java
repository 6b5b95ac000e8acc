/** Random work on two nodes, judged afterwards by what lies in the database. */
@NullMarked
package org.mingzhang.system.simulation;

import org.jspecify.annotations.NullMarked;
