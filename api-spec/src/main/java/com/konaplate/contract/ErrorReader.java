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
          "code", "status", "rule", "field", "message", "maxBytes", "description", "x-assumption");
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
        status(entry.need("status")).orElse(0),
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
    String code = known(entry.need("code"));
    Optional<DeclaredError> known = catalog.find(code);
    Optional<DeclaredError> worded = wording.withCode(code).or(() -> known);
    DeclaredError error =
        new DeclaredError(
            code,
            status(entry.at("status")).or(() -> known.map(DeclaredError::status)).orElse(0),
            entry
                .at("message")
                .optionalText()
                .or(() -> worded.map(DeclaredError::message))
                .orElse(""),
            entry.at("rule").optionalText().or(() -> known.flatMap(DeclaredError::rule)),
            entry.at("field").optionalText(),
            entry.at("maxBytes").smallInteger(),
            assumptions.read(entry),
            TextReader.description(entry));
    if (error.rule().isPresent() && error.field().isEmpty() && error.message().contains("{")) {
      entry.defect("the message of rule " + error.rule().get() + " needs a field");
    }
    return error;
  }

  private static Optional<Integer> status(Cursor cursor) {
    Optional<Integer> status = cursor.smallInteger();
    if (status.filter(s -> s < 200 || s > 599).isPresent()) {
      cursor.defect("is no HTTP status of a reply");
    }
    return status;
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
                    .filter(keyword -> keyword.coded() == keyword)
                    .ifPresentOrElse(
                        keyword -> codes.put(keyword, known(cursor)),
                        () -> cursor.defect("unknown keyword " + word)));
    return codes;
  }

  /** Reads the defaults at the root, where every keyword has a code. */
  ConstraintErrors defaults(Cursor root) {
    Map<Keyword, String> codes = constraintErrors(root);
    for (Keyword keyword : Keyword.values()) {
      if (keyword.coded() == keyword && !codes.containsKey(keyword)) {
        root.at("x-constraint-errors").defect("has no " + keyword.word());
      }
    }
    return new ConstraintErrors(codes);
  }

  private String known(Cursor cursor) {
    String code = cursor.text();
    if (cursor.exists() && catalog.find(code).isEmpty()) {
      cursor.defect("code " + code + " is not in x-error-catalog");
    }
    return code;
  }
}
