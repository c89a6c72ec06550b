package com.konaplate.contract;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the catalogue, the lists of codes, and which broken limit gives which code. */
final class ErrorReader {

  private static final Set<String> CATALOG_WORDS =
      Set.of("status", "rule", "message", "description", "x-assumption");
  private static final Set<String> ENTRY_WORDS =
      Set.of(
          "code",
          "status",
          "rule",
          "field",
          "message",
          "maxBytes",
          "description",
          "x-documented",
          "x-assumption");
  private static final Pattern CODE = Pattern.compile("[0-9]{3}_[0-9]{3}");

  private final AssumptionReader assumptions;
  private final ErrorCatalog catalog;

  ErrorReader(Cursor root, AssumptionReader assumptions) {
    this.assumptions = assumptions;
    this.catalog = catalog(root.need("x-error-catalog"));
  }

  ErrorCatalog catalog() {
    return catalog;
  }

  private ErrorCatalog catalog(Cursor cursor) {
    Map<String, DeclaredError> byCode = new LinkedHashMap<>();
    cursor.members().forEach((code, entry) -> byCode.put(code, catalogEntry(code, entry)));
    return new ErrorCatalog(byCode);
  }

  private DeclaredError catalogEntry(String code, Cursor entry) {
    entry.knowing(CATALOG_WORDS);
    if (!CODE.matcher(code).matches()) {
      entry.defect("a code has the form 000_000");
    }
    return new DeclaredError(
        code,
        entry.need("status").smallInteger().orElse(0),
        entry.need("message").text(),
        entry.at("rule").optionalText(),
        Optional.empty(),
        Optional.empty(),
        assumptions.read(entry),
        TextReader.description(entry));
  }

  /**
   * Reads a list of codes.
   *
   * @param owner the response that has it
   * @param wording the operation's own wording of codes, for entries without a message
   */
  DeclaredErrors codes(Cursor owner, DeclaredErrors wording) {
    return new DeclaredErrors(
        owner.need("x-error-codes").items().stream().map(item -> entry(item, wording)).toList());
  }

  private DeclaredError entry(Cursor entry, DeclaredErrors wording) {
    entry.knowing(ENTRY_WORDS);
    String code = entry.need("code").text();
    Optional<DeclaredError> known = catalog.find(code);
    if (known.isEmpty()) {
      entry.defect("code " + code + " is not in x-error-catalog");
    }
    String message = wording.withCode(code).or(() -> known).map(DeclaredError::message).orElse("");
    return new DeclaredError(
        code,
        entry.at("status").smallInteger().or(() -> known.map(DeclaredError::status)).orElse(0),
        entry.at("message").optionalText().orElse(message),
        entry.at("rule").optionalText().or(() -> known.flatMap(DeclaredError::rule)),
        entry.at("field").optionalText(),
        entry.at("maxBytes").smallInteger(),
        assumptions.read(entry),
        TextReader.description(entry));
  }

  /** Reads which broken limit gives which code; nothing when the place says nothing. */
  Map<Keyword, String> constraintErrors(Cursor owner) {
    Map<Keyword, String> codes = new EnumMap<>(Keyword.class);
    owner
        .at("x-constraint-errors")
        .members()
        .forEach(
            (word, cursor) ->
                Keyword.of(word)
                    .ifPresentOrElse(
                        keyword -> codes.put(keyword, known(cursor)),
                        () -> cursor.defect("unknown keyword " + word)));
    return codes;
  }

  private String known(Cursor cursor) {
    String code = cursor.text();
    if (catalog.find(code).isEmpty()) {
      cursor.defect("code " + code + " is not in x-error-catalog");
    }
    return code;
  }
}
