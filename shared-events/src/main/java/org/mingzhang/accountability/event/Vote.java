package org.mingzhang.accountability.event;

/** A collective decision. The base is those who should attend, not those present. */
public record Vote(int shouldAttend, int present, int inFavour) {}
