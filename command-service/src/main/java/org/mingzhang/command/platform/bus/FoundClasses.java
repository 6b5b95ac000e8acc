package org.mingzhang.command.platform.bus;

import java.util.List;
import org.axonframework.modelling.command.AggregateRoot;
import org.mingzhang.shared.Refusal;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** Finds what features contribute by being there, so that a new one needs no registration. */
public final class FoundClasses {
    private FoundClasses() {}

    /** The aggregates of all features. */
    public static List<Class<?>> aggregates() {
        return in("org.mingzhang.command", new AnnotationTypeFilter(AggregateRoot.class));
    }

    /** Every constant of every family of refusals. */
    public static List<Refusal> refusals() {
        return in("org.mingzhang", new AssignableTypeFilter(Refusal.class)).stream()
                .flatMap(family -> List.of((Refusal[]) family.getEnumConstants()).stream())
                .toList();
    }

    private static List<Class<?>> in(String root, TypeFilter filter) {
        ClassPathScanningCandidateComponentProvider scan =
                new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(filter);
        return scan.findCandidateComponents(root).stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                .toList();
    }
}
