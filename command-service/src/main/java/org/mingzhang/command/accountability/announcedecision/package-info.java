/** Announcing a decision 宣布; every announcement is kept. */
@NullMarked
package org.mingzhang.command.accountability.announcedecision;

import org.jspecify.annotations.NullMarked;
