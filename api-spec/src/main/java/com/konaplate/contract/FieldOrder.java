package com.konaplate.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of the checks of one request: headers as documented, the body as a whole, its fields as
 * documented and depth first, then what is required only under a condition. At one place the order
 * is that of {@link Keyword}.
 */
final class FieldOrder implements Comparator<Violation> {

  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");
  private static final int HEADERS = 0;
  private static final int PARTS = 1;
  private static final int FIELDS = 2;
  private static final int CONDITIONS = 3;

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
      case HEADER -> List.of(HEADERS, headers.indexOf(place.name()));
      case PART -> List.of(PARTS);
      case FIELD -> fieldRank(place, violation.keyword());
    };
  }

  private List<Integer> fieldRank(Place place, Keyword keyword) {
    List<Integer> rank = new ArrayList<>();
    rank.add(keyword == Keyword.REQUIRED_WHEN ? CONDITIONS : FIELDS);
    Schema schema = body;
    Matcher steps = STEP.matcher(place.name());
    while (steps.find()) {
      String index = steps.group(2);
      if (index != null && schema instanceof ArraySchema array) {
        rank.add(Integer.valueOf(index));
        schema = array.items();
      } else if (schema instanceof ObjectSchema object) {
        int position = position(object, steps.group(1));
        rank.add(position);
        schema = object.fields().get(position).schema();
      }
    }
    return rank;
  }

  private static int position(ObjectSchema object, String name) {
    for (int index = 0; index < object.fields().size(); index++) {
      if (object.fields().get(index).name().equals(name)) {
        return index;
      }
    }
    throw new IllegalArgumentException("the contract has no field " + name);
  }
}
