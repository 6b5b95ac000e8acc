package org.mingzhang.command.sample.second;

/** A verb that minds its own business. */
public record SecondVerb(String text) {}
