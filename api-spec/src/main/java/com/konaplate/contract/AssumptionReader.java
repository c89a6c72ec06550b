package com.konaplate.contract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the assumptions wherever they stand; one id has one text. */
final class AssumptionReader {

  private static final Set<String> WORDS = Set.of("id", "text");

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Set<String>> places = new LinkedHashMap<>();
  private final Map<String, Cursor> firstUse = new LinkedHashMap<>();

  /** Reads the assumptions of a place, one or a list, and tells whether there are any. */
  boolean read(Cursor owner) {
    Cursor cursor = owner.at("x-assumption");
    if (cursor.node().isArray()) {
      cursor.items().forEach(item -> read(owner, item));
    } else if (cursor.exists()) {
      read(owner, cursor);
    }
    if (cursor.node().isArray() && cursor.node().isEmpty()) {
      cursor.defect("says nothing");
    }
    return cursor.exists();
  }

  private void read(Cursor owner, Cursor cursor) {
    cursor.knowing(WORDS);
    String id = cursor.need("id").text();
    places.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(owner.pointer());
    firstUse.putIfAbsent(id, cursor);
    cursor.at("text").optionalText().ifPresent(text -> define(cursor, id, text));
  }

  private void define(Cursor cursor, String id, String text) {
    if (text.isBlank()) {
      cursor.defect("assumption " + id + " says nothing");
    }
    String known = texts.putIfAbsent(id, text);
    if (known != null && !known.equals(text)) {
      cursor.defect("assumption " + id + " has another text elsewhere");
    }
  }

  List<Assumption> all() {
    firstUse.forEach(
        (id, cursor) -> {
          if (!texts.containsKey(id)) {
            cursor.defect("assumption " + id + " has no text anywhere");
          }
        });
    return places.entrySet().stream().map(use -> assumption(use.getKey(), use.getValue())).toList();
  }

  private Assumption assumption(String id, Set<String> uses) {
    return new Assumption(id, texts.getOrDefault(id, ""), List.copyOf(uses));
  }
}
