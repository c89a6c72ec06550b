package com.konaplate.server.wire;

import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.server.error.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Binds a body to its generated model and checks it against the annotations of that. */
@Component
final class ModelChecks {

  private final JsonMapper mapper;
  private final Validator validator;

  ModelChecks(JsonMapper mapper, Validator validator) {
    this.mapper = mapper;
    this.validator = validator;
  }

  /** The model, or the refusal of the first broken promise in documented order. */
  Object check(Operation operation, ObjectNode json, JavaType type) {
    Binding binding = Binding.of(json, type, mapper);
    List<Violation> found = new ArrayList<>(binding.violations());
    validator.validate(binding.model()).stream()
        .map(ModelChecks::violation)
        .filter(broken -> !isWithin(binding.violations(), broken.place()))
        .forEach(found::add);
    if (found.isEmpty()) {
      operation.body().firstUnmetCondition(json).ifPresent(found::add);
    }
    found.stream()
        .min(operation.precedence())
        .ifPresent(
            first -> {
              throw Refusal.of(first);
            });
    return binding.model();
  }

  private static Violation violation(ConstraintViolation<Object> broken) {
    Place place = Place.ROOT;
    for (Path.Node node : broken.getPropertyPath()) {
      if (node.getIndex() != null) {
        place = place.item(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        place = place.member(node.getName());
      }
    }
    return new Violation(place, BrokenKeyword.of(broken));
  }

  /** What was taken out is not missing: its own violation stands already. */
  private static boolean isWithin(List<Violation> takenOut, Place place) {
    return takenOut.stream().anyMatch(violation -> violation.place().equals(place));
  }
}
