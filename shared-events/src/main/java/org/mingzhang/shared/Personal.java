package org.mingzhang.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that may tell who somebody is or what was said of them: a name, a post's title, any free
 * text. It is stored sealed, and after an erasure it reads {@link #ERASED}, so nothing may depend
 * on its form.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {
    /** What an erased text reads as. */
    String ERASED = "[erased]";
}
