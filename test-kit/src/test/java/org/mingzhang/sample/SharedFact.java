package org.mingzhang.sample;

import org.assertj.core.api.Assertions;

/** A shared class that needs more than the JDK. */
public final class SharedFact extends Assertions {}
