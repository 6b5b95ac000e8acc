package org.mingzhang.command.sample.wiring;

import org.mingzhang.command.sample.first.FirstVerb;
import org.mingzhang.command.sample.second.SecondVerb;
import org.springframework.Framework;

/** Wiring may see everything. */
public record SampleAggregate(Framework framework, FirstVerb first, SecondVerb second) {}
