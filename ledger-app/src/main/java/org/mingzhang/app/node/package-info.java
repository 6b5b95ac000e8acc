/**
 * One process of the ledger on a data folder: its database and the services in one application
 * context, with pages or without.
 */
@NullMarked
package org.mingzhang.app.node;

import org.jspecify.annotations.NullMarked;
