package org.mingzhang.store.sample;

import org.mingzhang.sample.SharedFact;

/** A store that looks into what it keeps. */
public record CuriousStore(SharedFact fact) {}
