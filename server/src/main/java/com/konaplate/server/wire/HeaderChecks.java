package com.konaplate.server.wire;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.server.error.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/** Checks the headers against the annotations of the generated interface. */
@Component
final class HeaderChecks {

  private final Validator validator;

  HeaderChecks(Validator validator) {
    this.validator = validator;
  }

  /** Refuses the first broken promise in documented order. */
  void check(Operation operation, HandlerMethod method, HttpServletRequest request) {
    List<Violation> found = new ArrayList<>(repeated(method, request));
    @Nullable Object[] values =
        Arrays.stream(method.getMethodParameters()).map(p -> value(p, request)).toArray();
    validator
        .forExecutables()
        .validateParameters(method.getBean(), method.getMethod(), values)
        .forEach(broken -> violation(broken, method).ifPresent(found::add));
    found.stream()
        .min(operation.precedence())
        .ifPresent(
            first -> {
              throw Refusal.of(first);
            });
  }

  private static List<Violation> repeated(HandlerMethod method, HttpServletRequest request) {
    return Arrays.stream(method.getMethodParameters())
        .flatMap(parameter -> name(parameter).stream())
        .filter(name -> Collections.list(request.getHeaders(name)).size() > 1)
        .map(name -> new Violation(Place.header(name), Keyword.REPEATED))
        .toList();
  }

  private static @Nullable Object value(MethodParameter parameter, HttpServletRequest request) {
    return name(parameter).map(request::getHeader).orElse(null);
  }

  private static Optional<Violation> violation(
      ConstraintViolation<Object> broken, HandlerMethod method) {
    return parameters(broken.getPropertyPath())
        .map(node -> method.getMethodParameters()[node.getParameterIndex()])
        .flatMap(parameter -> name(parameter).stream())
        .map(name -> new Violation(Place.header(name), BrokenKeyword.of(broken)))
        .findFirst();
  }

  private static Stream<Path.ParameterNode> parameters(Path path) {
    List<Path.ParameterNode> nodes = new ArrayList<>();
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PARAMETER) {
        nodes.add(node.as(Path.ParameterNode.class));
      }
    }
    return nodes.stream();
  }

  /** The header that the parameter stands for; the body's parameter stands for none. */
  private static Optional<String> name(MethodParameter parameter) {
    return Optional.ofNullable(parameter.getParameterAnnotation(RequestHeader.class))
        .map(RequestHeader::value);
  }
}
