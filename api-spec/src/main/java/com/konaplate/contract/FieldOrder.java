package com.konaplate.contract;

import com.konaplate.contract.wire.WireHeaders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order of the checks of one request: the headers as documented, the credentials in the same
 * order, the body as a whole, the key id that encryption requires, the encrypted body, its fields
 * as documented and depth first, then what is required only under a condition. At one place the
 * order is that of {@link Keyword}.
 */
final class FieldOrder implements Comparator<Violation> {

  private static final int HEADERS = 0;
  private static final int CREDENTIALS = 1;
  private static final int WHOLE_BODY = 2;
  private static final int KEY_ID = 3;
  private static final int ENCRYPTED_BODY = 4;
  private static final int FIELDS = 5;
  private static final int CONDITIONS = 6;

  private final List<String> headers;
  private final ObjectSchema body;

  FieldOrder(List<HeaderParameter> headers, ObjectSchema body) {
    this.headers = headers.stream().map(HeaderParameter::name).toList();
    this.body = body;
  }

  @Override
  public int compare(Violation one, Violation other) {
    List<Integer> ones = rank(one);
    List<Integer> others = rank(other);
    for (int step = 0; step < Math.min(ones.size(), others.size()); step++) {
      int order = Integer.compare(ones.get(step), others.get(step));
      if (order != 0) {
        return order;
      }
    }
    int depth = Integer.compare(ones.size(), others.size());
    return depth != 0 ? depth : one.keyword().compareTo(other.keyword());
  }

  private List<Integer> rank(Violation violation) {
    Place place = violation.place();
    return switch (place.kind()) {
      case HEADER -> List.of(stage(violation), header(place));
      case PART -> List.of(place.equals(Place.ENC_DATA) ? ENCRYPTED_BODY : WHOLE_BODY);
      case FIELD -> fieldRank(place, violation.keyword());
    };
  }

  /** A header's limits come first; whether its key is known is judged later. */
  private static int stage(Violation violation) {
    Keyword keyword = violation.keyword();
    if (keyword != Keyword.CREDENTIAL && keyword != Keyword.REQUIRED_WHEN) {
      return HEADERS;
    }
    return violation.place().name().equals(WireHeaders.CRYPTO_KEY_ID) ? KEY_ID : CREDENTIALS;
  }

  private int header(Place place) {
    return known(headers.indexOf(place.name()), place.name());
  }

  private List<Integer> fieldRank(Place place, Keyword keyword) {
    List<Integer> rank = new ArrayList<>();
    rank.add(keyword == Keyword.REQUIRED_WHEN ? CONDITIONS : FIELDS);
    Schema schema = body;
    for (Place.Step step : place.steps()) {
      schema = step(schema, step, rank);
    }
    return rank;
  }

  private static Schema step(Schema schema, Place.Step step, List<Integer> rank) {
    String name = step.member();
    if (name == null && schema instanceof ArraySchema array) {
      rank.add(step.item());
      return array.items();
    }
    if (name != null && schema instanceof ObjectSchema object) {
      List<Field> fields = object.fields();
      int position =
          IntStream.range(0, fields.size())
              .filter(i -> fields.get(i).name().equals(name))
              .findFirst()
              .orElse(-1);
      rank.add(known(position, name));
      return fields.get(position).schema();
    }
    throw new IllegalArgumentException("the contract has no such place");
  }

  private static int known(int position, String name) {
    if (position < 0) {
      throw new IllegalArgumentException("the contract has no place " + name);
    }
    return position;
  }
}
