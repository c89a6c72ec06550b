package com.konaplate.contract.gate;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Compares the words that bound a value: whether more or fewer values pass than before. */
final class Limits {

  private static final Verdict NOTHING = Verdict.wording("the same values pass");

  private final Direction direction;

  Limits(Direction direction) {
    this.direction = direction;
  }

  /** {@code minLength} and {@code minimum}. */
  void lower(Pair place) {
    bound(place, -1);
  }

  /** {@code maxLength} and {@code maximum}. */
  void upper(Pair place) {
    bound(place, 1);
  }

  private void bound(Pair place, int wider) {
    Optional<BigInteger> old = number(place.before());
    Optional<BigInteger> now = number(place.after());
    if (old.isEmpty() || now.isEmpty()) {
      presence().apply(place);
    } else {
      int change = now.get().compareTo(old.get()) * wider;
      place.judge(change > 0 ? direction.widened() : direction.narrowed());
    }
  }

  private static Optional<BigInteger> number(Side side) {
    return side.node().isIntegralNumber()
        ? Optional.of(side.node().bigIntegerValue())
        : Optional.empty();
  }

  /** A word that restricts, and that nothing more can be told of when it changes. */
  Rule presence() {
    return Rule.presence(
        direction.narrowed(),
        direction.widened(),
        Verdict.breaking("whether all values that passed still do cannot be told"));
  }

  /** {@code enum}. */
  void values(Pair place) {
    if (place.isThere()) {
      Set<String> old = new HashSet<>(place.before().texts());
      Set<String> now = new HashSet<>(place.after().texts());
      judge(place, now.containsAll(old), old.containsAll(now));
    } else {
      presence().apply(place);
    }
  }

  /** {@code required}, where a name more lets fewer values pass. */
  void required(Pair place) {
    Set<String> old = new HashSet<>(place.before().texts());
    Set<String> now = new HashSet<>(place.after().texts());
    judge(place, old.containsAll(now), now.containsAll(old));
  }

  private void judge(Pair place, boolean atLeast, boolean atMost) {
    if (atLeast && atMost) {
      place.judge(NOTHING);
    } else if (atLeast || atMost) {
      place.judge(atLeast ? direction.widened() : direction.narrowed());
    } else {
      place.judge(Verdict.breaking("some values that passed do not, others do"));
    }
  }

  /** {@code nullable}, which is false where it is absent. */
  void nullable(Pair place) {
    boolean now = place.after().node().asBoolean(false);
    if (now == place.before().node().asBoolean(false)) {
      place.judge(NOTHING);
    } else {
      place.judge(now ? direction.widened() : direction.narrowed());
    }
  }
}
