package de.allmende.platform.test;

import static de.allmende.platform.test.OpenApi.map;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every RPC that a service answers names its callers, and the table names nothing else: default is deny. */
final class CallerTable {

    private static final Set<String> SERVICES = Set.of("tenant-service", "marketplace-service", "billing-service");

    private CallerTable() {}

    static List<String> findings(JavaClasses classes, String settings) {
        var answered = answered(classes);
        var findings = new ArrayList<String>();
        var named = new TreeSet<String>();
        new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(settings).forEach(document -> {
            var grpc = map(map(map(document).get("allmende")).get("grpc"));
            map(grpc.get("callers")).forEach((key, callers) -> {
                var method = key.replace("[", "").replace("]", "");
                named.add(method);
                if (!(callers instanceof List<?> list) || list.isEmpty() || !SERVICES.containsAll(list)) {
                    findings.add(method + " names callers that are none: " + callers);
                }
            });
            if (grpc.get("tokenless") instanceof List<?> methods) {
                methods.stream()
                        .map(String::valueOf)
                        .filter(method -> !answered.contains(method))
                        .forEach(method -> findings.add(method + " needs no token, but nobody answers it."));
            }
        });
        answered.stream()
                .filter(method -> !named.contains(method))
                .forEach(method -> findings.add(method + " has no row in the table of callers."));
        named.stream()
                .filter(method -> !answered.contains(method))
                .forEach(method -> findings.add(method + " has callers, but nobody answers it."));
        return findings;
    }

    /** Full names of the methods of all gRPC services: the platform's own and those of the service. */
    private static Set<String> answered(JavaClasses classes) {
        var methods = new TreeSet<String>();
        classes.stream()
                .filter(type -> type.isAssignableTo(BindableService.class)
                        && type.getSimpleName().endsWith("GrpcService"))
                .map(type -> type.reflect().getSuperclass())
                .map(CallerTable::methods)
                .forEach(methods::addAll);
        return methods;
    }

    private static Collection<String> methods(Class<?> implBase) {
        try {
            var descriptor = (ServiceDescriptor) implBase.getEnclosingClass()
                    .getMethod("getServiceDescriptor")
                    .invoke(null);
            return StreamSupport.stream(descriptor.getMethods().spliterator(), false)
                    .map(MethodDescriptor::getFullMethodName)
                    .toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not a generated gRPC service: " + implBase, e);
        }
    }
}
