package com.konaplate.contract.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.node.MissingNode;

/**
 * The same place in both files.
 *
 * @param before as published
 * @param after as it is now
 * @param found takes the changes
 */
record Pair(Side before, Side after, Collection<Change> found) {

  private static final int SHOWN = 60;

  boolean isNew() {
    return !before.exists() && after.exists();
  }

  boolean isGone() {
    return before.exists() && !after.exists();
  }

  boolean isThere() {
    return before.exists() && after.exists();
  }

  boolean differs() {
    return !before.node().equals(after.node());
  }

  Pair at(String word) {
    return new Pair(before.at(word), after.at(word), found);
  }

  /** What both sides refer to. */
  Pair resolved() {
    return new Pair(before.resolved(), after.resolved(), found);
  }

  /** Everything that a side has under a name, the published order first. */
  Map<String, Pair> members() {
    Set<String> names = new LinkedHashSet<>(before.names());
    names.addAll(after.names());
    Map<String, Pair> members = new LinkedHashMap<>();
    names.forEach(name -> members.put(name, at(name)));
    return members;
  }

  /** The items of two lists, paired by what tells them apart. */
  Map<String, Pair> items(Function<Side, String> key) {
    Map<String, Side> old = before.items(key);
    Map<String, Side> now = after.items(key);
    Set<String> keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(now.keySet());
    Map<String, Pair> items = new LinkedHashMap<>();
    for (String name : keys) {
      Side one = old.getOrDefault(name, missing(before));
      items.put(name, new Pair(one, now.getOrDefault(name, missing(after)), found));
    }
    return items;
  }

  private static Side missing(Side owner) {
    return new Side(owner.tree(), owner.pointer(), MissingNode.getInstance());
  }

  /** Notes the change of this place, if there is one. */
  void judge(Verdict verdict) {
    if (differs()) {
      note(verdict, what());
    }
  }

  /** Notes a change of this place in words of its own. */
  void note(Verdict verdict, String what) {
    String pointer = after.exists() ? after.pointer() : before.pointer();
    found.add(new Change(verdict, after.line(), pointer, what));
  }

  private String what() {
    if (isNew()) {
      return "is new";
    }
    return isGone()
        ? "is gone (line %d as published)".formatted(before.line())
        : "was %s, is %s".formatted(shown(before), shown(after));
  }

  private static String shown(Side side) {
    String text = side.node().toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** Notes when what stood in one order before stands in another now. */
  void judgeOrder(Collection<String> old, Collection<String> now, Verdict verdict) {
    List<String> stayed = new ArrayList<>(old);
    stayed.retainAll(now);
    List<String> kept = new ArrayList<>(now);
    kept.retainAll(old);
    if (!stayed.equals(kept)) {
      note(verdict, "order was %s, is %s".formatted(stayed, kept));
    }
  }

  /** Compares every member by the rule of its name; a name without a rule breaks. */
  void each(Map<String, Rule> rules) {
    members().forEach((name, member) -> rules.getOrDefault(name, Rule.UNKNOWN).apply(member));
  }

  /** Tells the leaves below, where values and not words are compared. */
  void leaves(Consumer<Pair> consumer) {
    if (before.node().isObject() && after.node().isObject()) {
      members().values().forEach(member -> member.leaves(consumer));
    } else {
      consumer.accept(this);
    }
  }
}
