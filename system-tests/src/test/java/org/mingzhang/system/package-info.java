/**
 * Whole services as an operator starts them, from the jars that are shipped, in processes of their
 * own on loopback. One contract for every way to deploy.
 */
package org.mingzhang.system;
