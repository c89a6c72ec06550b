package com.konaplate.contracttests;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.Bilingual;
import com.konaplate.contract.Constraint;
import com.konaplate.contract.DeclaredError;
import com.konaplate.contract.Field;
import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Schema;
import com.konaplate.contract.TextSchema;
import com.konaplate.contracttests.Part.Promise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sorts the results of one operation by what the contract says of it. */
final class OperationParts {

  private static final String SCENARIO = "scenario";

  private final Operation operation;
  private final List<CaseResult> results;

  OperationParts(Operation operation, List<CaseResult> results) {
    this.operation = operation;
    this.results = results;
  }

  /** The documented test data. */
  List<Part> scenarios() {
    return operation.scenarios().stream()
        .map(
            scenario ->
                Part.of(
                    scenario.key(),
                    scenario.code(),
                    scenario.title().english(),
                    of(
                        r ->
                            r.contractCase()
                                .subject()
                                .scenario()
                                .filter(scenario::equals)
                                .isPresent())))
        .toList();
  }

  /** The codes, the success first. */
  List<Part> codes() {
    return Stream.of(operation.success().errors(), operation.errors())
        .flatMap(errors -> errors.all().stream())
        .map(this::code)
        .toList();
  }

  private Part code(DeclaredError error) {
    return Part.of(
        error.code(),
        error.field().map(f -> error.message().replace("{field}", f)).orElse(error.message()),
        english(error.description()),
        of(result -> ContractWords.isAnswer(error, result.contractCase().expected())));
  }

  /** The headers and fields in documented order. */
  List<Part> places() {
    Map<Place, List<Constraint>> byPlace =
        operation.constraints().stream()
            .collect(
                Collectors.groupingBy(Constraint::place, LinkedHashMap::new, Collectors.toList()));
    List<Part> parts = new ArrayList<>();
    byPlace.forEach((place, constraints) -> parts.add(place(place, constraints)));
    return parts;
  }

  private Part place(Place place, List<Constraint> constraints) {
    List<CaseResult> about = of(result -> topic(result).equals(place.name()));
    List<Promise> promises = new ArrayList<>();
    for (Constraint constraint : constraints) {
      promises.add(
          new Promise(
              limit(place, constraint.keyword()),
              of(r -> r.contractCase().subject().broken().filter(constraint::equals).isPresent())));
    }
    List<CaseResult> accepted =
        about.stream().filter(r -> r.contractCase().subject().broken().isEmpty()).toList();
    if (!accepted.isEmpty()) {
      promises.add(new Promise("accepted", accepted));
    }
    List<CaseResult> all = new ArrayList<>(about);
    promises.stream()
        .flatMap(p -> p.results().stream())
        .filter(r -> !about.contains(r))
        .forEach(all::add);
    return new Part(place.name(), "", description(place), promises, all);
  }

  private static String topic(CaseResult result) {
    return Place.field(CaseId.topic(result.contractCase())).declared().name();
  }

  private String limit(Place place, Keyword keyword) {
    Optional<? extends Object> limit = schema(place).flatMap(schema -> limit(schema, keyword));
    return keyword.word() + limit.map(number -> " " + number).orElse("");
  }

  private static Optional<? extends Object> limit(Schema schema, Keyword keyword) {
    if (schema instanceof TextSchema text) {
      return switch (keyword) {
        case MIN_LENGTH -> text.minLength();
        case MAX_LENGTH -> text.maxLength();
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  private Optional<? extends Schema> schema(Place place) {
    if (place.kind() == Place.Kind.HEADER) {
      return header(place).map(HeaderParameter::schema);
    }
    return field(place).map(Field::schema).map(schema -> item(schema, place));
  }

  private static Schema item(Schema schema, Place place) {
    return schema instanceof ArraySchema array && place.name().endsWith("]")
        ? array.items()
        : schema;
  }

  private Optional<HeaderParameter> header(Place place) {
    return operation.headers().stream().filter(h -> h.place().equals(place)).findFirst();
  }

  private Optional<Field> field(Place place) {
    return ContractWords.field(operation.body(), place);
  }

  private String description(Place place) {
    return header(place)
        .map(HeaderParameter::description)
        .or(() -> field(place).map(Field::description))
        .map(OperationParts::english)
        .orElse("");
  }

  private static String english(Bilingual words) {
    return words.english().strip();
  }

  /** Whatever is about neither test data nor one place. */
  List<Part> rest() {
    List<String> places = operation.constraints().stream().map(c -> c.place().name()).toList();
    Map<String, List<CaseResult>> byTopic =
        results.stream()
            .filter(result -> !topic(result).equals(SCENARIO) && !places.contains(topic(result)))
            .collect(
                Collectors.groupingBy(
                    OperationParts::topic, LinkedHashMap::new, Collectors.toList()));
    List<Part> parts = new ArrayList<>();
    byTopic.forEach(
        (topic, about) ->
            parts.add(Part.of(topic, about.get(0).contractCase().family().words(), "", about)));
    return parts;
  }

  private List<CaseResult> of(Predicate<CaseResult> about) {
    return results.stream().filter(about).toList();
  }
}
