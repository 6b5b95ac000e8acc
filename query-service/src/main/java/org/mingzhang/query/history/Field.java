package org.mingzhang.query.history;

/**
 * One value inside a state.
 *
 * @param pointer where it stands in the JSON of the state (RFC 6901)
 * @param owner the record it is a component of
 * @param name the component's name
 */
public record Field(String pointer, Class<?> owner, String name, Object value) {}
