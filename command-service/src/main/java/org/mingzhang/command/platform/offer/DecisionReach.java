package org.mingzhang.command.platform.offer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Refusal;
import org.mingzhang.wire.EventTypes;

/**
 * What a decision can answer, read out of its own code so that no list can fall behind: every
 * refusal constant that {@code decide} reaches, in the order it reaches them, and every event it
 * makes.
 */
public final class DecisionReach {
    private static final String OURS = "Lorg/mingzhang/";

    private final Map<ClassDesc, Optional<ClassModel>> classes = new HashMap<>();
    private final Set<String> visited = new HashSet<>();
    private final Set<Refusal> refusals = new LinkedHashSet<>();
    private final Set<String> events = new LinkedHashSet<>();

    private DecisionReach() {}

    /** What the decision of a command can answer. */
    public static DecisionReach of(Class<?> command) {
        DecisionReach reading = new DecisionReach();
        ClassDesc decision = ClassDesc.of(command.getName() + "Decision");
        reading.named(decision, "decide", null);
        return reading;
    }

    /** The refusals, in the order in which the decision comes to them. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** The codes of the refusals, in the same order. */
    public List<String> codes() {
        return refusals.stream().map(Refusal::code).toList();
    }

    /** The wire names of the events that are recorded when nothing refuses. */
    public List<String> events() {
        return List.copyOf(events);
    }

    private void named(ClassDesc owner, String name, @Nullable String type) {
        model(owner)
                .ifPresent(
                        model ->
                                model.methods().stream()
                                        .filter(m -> m.methodName().equalsString(name))
                                        .filter(
                                                m ->
                                                        type == null
                                                                || m.methodType()
                                                                        .equalsString(type))
                                        .filter(m -> visited.add(owner + name + m.methodType()))
                                        .forEach(this::read));
    }

    private void read(MethodModel method) {
        method.code().ifPresent(code -> code.forEach(this::element));
    }

    private void element(CodeElement element) {
        switch (element) {
            case FieldInstruction field when field.owner().asInternalName().endsWith("Refusal") ->
                    refusals.add(constant(field));
            case NewObjectInstruction made -> event(made.className().asInternalName());
            case InvokeInstruction call ->
                    named(
                            call.owner().asSymbol(),
                            call.name().stringValue(),
                            call.type().stringValue());
            case InvokeDynamicInstruction lambda ->
                    lambda.bootstrapArgs().forEach(this::lambdaBody);
            default -> {}
        }
    }

    private void event(String internalName) {
        String name = internalName.replace('/', '.');
        EventTypes.all()
                .forEach(
                        (wire, type) -> {
                            if (type.getName().equals(name)) {
                                events.add(wire);
                            }
                        });
    }

    private static Refusal constant(FieldInstruction field) {
        try {
            Class<?> family = Class.forName(field.owner().asInternalName().replace('/', '.'));
            return (Refusal) family.getField(field.name().stringValue()).get(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void lambdaBody(ConstantDesc argument) {
        if (argument instanceof DirectMethodHandleDesc body) {
            named(body.owner(), body.methodName(), body.lookupDescriptor());
        }
    }

    private Optional<ClassModel> model(ClassDesc owner) {
        return owner.descriptorString().startsWith(OURS)
                ? classes.computeIfAbsent(owner, DecisionReach::parsed)
                : Optional.empty();
    }

    private static Optional<ClassModel> parsed(ClassDesc owner) {
        String name = owner.descriptorString();
        String file = "/" + name.substring(1, name.length() - 1) + ".class";
        try (InputStream in = DecisionReach.class.getResourceAsStream(file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(ClassFile.of().parse(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
