package com.konaplate.contracttests;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.Contract;
import com.konaplate.contract.DeclaredError;
import com.konaplate.contract.DeclaredErrors;
import com.konaplate.contract.Field;
import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.ObjectSchema;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Schema;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.WireHeaders;
import java.util.ArrayList;
import java.util.List;

/**
 * The order of checks as the contract tells it in words, written down a second time: were it taken
 * from the library that the mock and the server decide with, it could only find them right.
 */
final class CheckOrder {

  /** The checks of one value: missing, repeated, type, empty, length, form, range, date. */
  private static final List<Keyword> OF_A_VALUE =
      List.of(
          Keyword.REQUIRED,
          Keyword.REPEATED,
          Keyword.TYPE,
          Keyword.EMPTY,
          Keyword.MIN_LENGTH,
          Keyword.MAX_LENGTH,
          Keyword.PATTERN,
          Keyword.ENUM,
          Keyword.MINIMUM,
          Keyword.MAXIMUM,
          Keyword.FORMAT,
          Keyword.REQUIRED_WHEN,
          Keyword.CREDENTIAL);

  private final DeclaredErrors outside;
  private final DeclaredErrors rules;
  private final List<String> headers;
  private final List<String> fields = new ArrayList<>();

  /** What is judged one after the other. */
  private enum Stage {
    MESSAGE,
    HEADERS,
    ACCESS_KEY,
    TOKEN,
    SYNTAX,
    KEY_ID,
    ENCRYPTED_BODY,
    INNER_SYNTAX,
    FIELDS,
    CONDITIONS,
    RULES
  }

  CheckOrder(Contract contract, Operation operation) {
    outside = contract.outside();
    rules = operation.errors();
    headers = operation.headers().stream().map(HeaderParameter::name).toList();
    list(operation.body(), Place.ROOT);
  }

  private void list(Schema schema, Place place) {
    if (schema instanceof ObjectSchema object) {
      for (Field field : object.fields()) {
        Place member = place.member(field.name());
        fields.add(member.name());
        list(field.schema(), member);
      }
    } else if (schema instanceof ArraySchema array) {
      Place items = place.item(0).declared();
      fields.add(items.name());
      list(array.items(), items);
    }
  }

  /** Where something about the HTTP message is judged, such as {@code unknown-path}. */
  Rank ofMessage(String rule) {
    return rank(Stage.MESSAGE, position(outside, rule));
  }

  /** Where a business rule is judged. */
  Rank ofRule(String rule) {
    return rank(Stage.RULES, position(rules, rule));
  }

  private static int position(DeclaredErrors errors, String rule) {
    DeclaredError error = errors.withRule(rule);
    return errors.all().indexOf(error);
  }

  /** Where the text inside of an encrypted body is judged. */
  Rank ofInnerSyntax() {
    return rank(Stage.INNER_SYNTAX, 0);
  }

  /** Where a promise about a value is judged. */
  Rank of(Violation violation) {
    Place place = violation.place();
    return switch (place.kind()) {
      case PART -> ofPart(violation);
      case HEADER -> ofHeader(violation);
      case FIELD -> ofField(violation);
    };
  }

  private static Rank ofPart(Violation violation) {
    return violation.place().equals(Place.ENC_DATA)
        ? rank(Stage.ENCRYPTED_BODY, OF_A_VALUE.indexOf(violation.keyword()))
        : rank(Stage.SYNTAX, 0);
  }

  private Rank ofHeader(Violation violation) {
    Keyword keyword = violation.keyword();
    if (keyword != Keyword.CREDENTIAL && keyword != Keyword.REQUIRED_WHEN) {
      int place = headers.indexOf(violation.place().name());
      return new Rank(Stage.HEADERS.ordinal(), place, 0, OF_A_VALUE.indexOf(keyword));
    }
    return switch (violation.place().name()) {
      case WireHeaders.ACCESS_KEY -> rank(Stage.ACCESS_KEY, 0);
      case WireHeaders.TRAN_TOKEN -> rank(Stage.TOKEN, 0);
      default -> rank(Stage.KEY_ID, OF_A_VALUE.indexOf(keyword));
    };
  }

  private Rank ofField(Violation violation) {
    Keyword keyword = violation.keyword();
    Place place = violation.place();
    Stage stage = keyword == Keyword.REQUIRED_WHEN ? Stage.CONDITIONS : Stage.FIELDS;
    int item = place.steps().stream().mapToInt(Place.Step::item).max().orElse(0);
    int position = fields.indexOf(place.declared().name());
    return new Rank(stage.ordinal(), position, item, OF_A_VALUE.indexOf(keyword));
  }

  private static Rank rank(Stage stage, int place) {
    return new Rank(stage.ordinal(), place, 0, 0);
  }
}
