package com.konaplate.contracttests;

import com.konaplate.contract.Field;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Sensitivity;
import com.konaplate.contract.TextSchema;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * A one-time code of a target with state cannot be predicted: those of several replies in a row are
 * neither the same nor counted.
 */
final class OneTimeCodeCheck {

  /**
   * That so many codes from 10 to 99 go in equal steps by chance happens less than once in 10^12
   * rows.
   */
  static final int ENOUGH = 8;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final Map<String, Deque<BigInteger>> last = new ConcurrentHashMap<>();

  List<Finding> findings(Exchange exchange, OpenedReply opened) {
    Operation operation = exchange.contractCase().draft().operation();
    Optional<ObjectNode> body = opened.inner().filter(inner -> exchange.target().stateful());
    return operation.success().schema().fields().stream()
        .filter(OneTimeCodeCheck::isCode)
        .flatMap(field -> body.stream().flatMap(b -> finding(operation, field, b).stream()))
        .toList();
  }

  private static boolean isCode(Field field) {
    return field.schema() instanceof TextSchema text
        && text.sensitivity().filter(Sensitivity.ONE_TIME_CODE::equals).isPresent();
  }

  private Optional<Finding> finding(Operation operation, Field field, ObjectNode body) {
    String place = "/" + field.name();
    String code = body.path(field.name()).asString("");
    return DIGITS.matcher(code).matches() && isForeseen(operation.id() + place, code)
        ? Optional.of(new Finding(place, "a code that those before do not foretell", code))
        : Optional.empty();
  }

  private boolean isForeseen(String key, String code) {
    Deque<BigInteger> codes = last.computeIfAbsent(key, any -> new ArrayDeque<>());
    synchronized (codes) {
      codes.add(new BigInteger(code));
      if (codes.size() > ENOUGH) {
        codes.remove();
      }
      return codes.size() == ENOUGH && steps(codes).size() == 1;
    }
  }

  private static Set<BigInteger> steps(Iterable<BigInteger> codes) {
    Set<BigInteger> steps = new HashSet<>();
    BigInteger before = null;
    for (BigInteger code : codes) {
      if (before != null) {
        steps.add(code.subtract(before));
      }
      before = code;
    }
    return steps;
  }
}
