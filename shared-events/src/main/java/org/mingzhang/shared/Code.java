package org.mingzhang.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that tells of no person: a word from a vocabulary, a number of a document or a file, a
 * digest, the name of an organisation, or a sentence the ledger itself made of rules and dates. It
 * outlasts an erasure.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Code {}
