package com.konaplate.contracttests;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.Bilingual;
import com.konaplate.contract.Constraint;
import com.konaplate.contract.Contract;
import com.konaplate.contract.DeclaredError;
import com.konaplate.contract.Field;
import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.ObjectSchema;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Schema;
import com.konaplate.contracttests.Cause.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what the contract itself says, in the words of its pages. */
final class ContractWords {

  private ContractWords() {}

  /** What it says of the header, or of the field and the code, that all of them are about. */
  static List<String> about(Contract contract, List<Occurrence> occurrences) {
    Occurrence first = occurrences.get(0);
    ContractCase subject = first.outcome().contractCase();
    Operation operation = subject.draft().operation();
    Optional<HeaderParameter> header = header(operation, first.findings().get(0).place());
    if (header.isPresent()) {
      return List.of(line(header.get().name(), header.get().description()));
    }
    List<String> words = new ArrayList<>();
    if (occurrences.stream().map(ContractWords::place).distinct().count() == 1) {
      subject.subject().broken().ifPresent(limit -> words.add(line(operation, limit)));
    }
    error(contract, subject).ifPresent(error -> words.add(line(error)));
    return words;
  }

  private static Optional<Place> place(Occurrence occurrence) {
    return occurrence.outcome().contractCase().subject().broken().map(Constraint::place);
  }

  private static Optional<HeaderParameter> header(Operation operation, String name) {
    return operation.headers().stream().filter(h -> h.name().equals(name)).findFirst();
  }

  private static String line(Operation operation, Constraint limit) {
    String name = limit.place().name();
    return header(operation, name)
        .map(HeaderParameter::description)
        .or(() -> field(operation.body(), limit.place()).map(Field::description))
        .map(description -> line(name, description))
        .orElse("`" + name + "`");
  }

  private static String line(String name, Bilingual description) {
    return "`%s`: %s".formatted(name, description.english().strip());
  }

  private static String line(DeclaredError error) {
    return "`%s` %s %s"
        .formatted(error.code(), quoted(error.message()), error.description().english().strip());
  }

  private static String quoted(String message) {
    return "“" + message + "”";
  }

  /** The field at a declared place, such as {@code addressInfo.zipCode} or {@code tcIdList[]}. */
  static Optional<Field> field(Schema schema, Place place) {
    String[] steps = place.declared().name().replace("[]", "").split("\\.", -1);
    Optional<Field> field = Optional.empty();
    Schema current = schema;
    for (String step : steps) {
      field = member(current, step);
      if (field.isEmpty()) {
        return field;
      }
      current = field.get().schema();
    }
    return field;
  }

  private static Optional<Field> member(Schema schema, String name) {
    if (schema instanceof ArraySchema array) {
      return member(array.items(), name);
    }
    return schema instanceof ObjectSchema object
        ? object.fields().stream().filter(field -> field.name().equals(name)).findFirst()
        : Optional.empty();
  }

  /** The declared error that a case expects. */
  static Optional<DeclaredError> error(Contract contract, ContractCase subject) {
    ExpectedReply expected = subject.expected();
    Operation operation = subject.draft().operation();
    return Stream.of(operation.success().errors(), operation.errors(), contract.outside())
        .flatMap(errors -> errors.all().stream())
        .filter(error -> isAnswer(error, expected))
        .findFirst();
  }

  /** Whether the reply is the error's, with whatever field and limits filled in. */
  static boolean isAnswer(DeclaredError error, ExpectedReply expected) {
    return error.code().equals(expected.code())
        && error.status() == expected.status()
        && form(error).matcher(expected.description()).matches();
  }

  private static Pattern form(DeclaredError error) {
    String named =
        error.field().map(f -> error.message().replace("{field}", f)).orElse(error.message());
    return Pattern.compile(
        Stream.of(named.split("\\{[a-z]+}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")));
  }
}
