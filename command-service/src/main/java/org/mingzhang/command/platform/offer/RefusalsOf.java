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
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which refusals a decision can give, read out of its own code so that no list can fall behind:
 * every refusal constant that {@code decide} reaches, in the order it reaches them.
 */
final class RefusalsOf {
    private static final String OURS = "Lorg/mingzhang/command/";

    private final Map<ClassDesc, Optional<ClassModel>> classes = new HashMap<>();
    private final Set<String> visited = new HashSet<>();
    private final Set<String> codes = new LinkedHashSet<>();

    /** The codes a command can be refused with. */
    static List<String> command(Class<?> command) {
        RefusalsOf reading = new RefusalsOf();
        ClassDesc decision = ClassDesc.of(command.getName() + "Decision");
        reading.named(decision, "decide", null);
        return new ArrayList<>(reading.codes);
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
                    codes.add(field.name().stringValue());
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

    private void lambdaBody(ConstantDesc argument) {
        if (argument instanceof DirectMethodHandleDesc body) {
            named(body.owner(), body.methodName(), body.lookupDescriptor());
        }
    }

    private Optional<ClassModel> model(ClassDesc owner) {
        return owner.descriptorString().startsWith(OURS)
                ? classes.computeIfAbsent(owner, RefusalsOf::parsed)
                : Optional.empty();
    }

    private static Optional<ClassModel> parsed(ClassDesc owner) {
        String name = owner.descriptorString();
        String file = "/" + name.substring(1, name.length() - 1) + ".class";
        try (InputStream in = RefusalsOf.class.getResourceAsStream(file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(ClassFile.of().parse(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
