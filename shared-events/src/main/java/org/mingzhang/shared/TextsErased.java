package org.mingzhang.shared;

/**
 * From this event on, no personal text that was recorded in its stream before can be read, nor one
 * that came with it: the keys of those texts are destroyed. Its wire name ends in {@code
 * .personal-data-erased} and a version, by which the event store knows it.
 */
public interface TextsErased extends LedgerEvent {}
