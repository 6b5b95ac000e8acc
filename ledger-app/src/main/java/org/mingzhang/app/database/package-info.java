/**
 * The PostgreSQL of a data folder: started by the first process that needs it, shared by the
 * others, stopped by the last. Nothing of the domain is known here.
 */
@NullMarked
package org.mingzhang.app.database;

import org.jspecify.annotations.NullMarked;
