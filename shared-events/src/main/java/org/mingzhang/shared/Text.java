package org.mingzhang.shared;

/** A text in both languages of the product. */
public record Text(String zh, String en) {}
