package org.mingzhang.platform.security;

import java.util.List;

/**
 * The routes a module opens. A bean of this type is the only way to open one: whatever no bean
 * names is denied. The full permission model will replace what these beans feed, and nothing else.
 */
@FunctionalInterface
public interface RouteAccess {
    /** The opened routes; the first that matches a request decides. */
    List<Route> routes();
}
