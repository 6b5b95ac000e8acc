package org.springframework;

/** Stands for a framework, so that the bad samples need none. */
public final class Framework {}
