package com.konaplate.server.secrets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The encrypted texts of all tables, whatever they mean. */
@Repository
class EncryptedTextStore {

  private static final int BATCH = 500;

  /**
   * Passwords' hashes begin with the id of their pepper, as encrypted texts do with their key's.
   */
  private static final EncryptedTable HASHES =
      new EncryptedTable("member", Optional.of("asp_id"), "user_id", List.of("password_hash"));

  private final JdbcClient jdbc;

  EncryptedTextStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a text of the table was made with that key. */
  boolean holds(EncryptedTable table, String keyId) {
    return any(table, text -> text.startsWith(keyId + ":"));
  }

  /** Whether a text of the table was made with another key than that. */
  boolean holdsOther(EncryptedTable table, String keyId) {
    return any(table, text -> !text.startsWith(keyId + ":"));
  }

  /** Whether a password's hash was made with that pepper. */
  boolean holdsHash(String pepperId) {
    return holds(HASHES, pepperId);
  }

  private boolean any(EncryptedTable table, Predicate<String> wanted) {
    return providers(table).stream().anyMatch(provider -> any(table, provider, wanted));
  }

  /** Batch by batch: one statement for a million members would take longer than a statement may. */
  private boolean any(EncryptedTable table, String provider, Predicate<String> wanted) {
    return batches(table, provider)
        .flatMap(List::stream)
        .anyMatch(row -> holds(row, table.columns(), wanted));
  }

  private static boolean holds(
      Map<String, Object> row, List<String> columns, Predicate<String> wanted) {
    return columns.stream().anyMatch(c -> row.get(c) instanceof String text && wanted.test(text));
  }

  /** The service providers that have rows in the table, found one after the other by its index. */
  List<String> providers(EncryptedTable table) {
    if (table.provider().isEmpty()) {
      return List.of("");
    }
    List<String> providers = new ArrayList<>();
    Optional<String> next = provider(table, table.provider().get(), "");
    while (next.isPresent()) {
      providers.add(next.get());
      next = provider(table, table.provider().get(), next.get());
    }
    return providers;
  }

  private Optional<String> provider(EncryptedTable table, String column, String after) {
    String sql = "SELECT %1$s FROM %2$s WHERE %1$s > :after ORDER BY %1$s FETCH FIRST 1 ROWS ONLY";
    return jdbc.sql(sql.formatted(column, table.name()))
        .param("after", after)
        .query(String.class)
        .optional();
  }

  /**
   * The rows of a service provider in the order of their key, each with all its columns. A batch is
   * read when the one before it is done with.
   */
  Stream<List<Map<String, Object>>> batches(EncryptedTable table, String provider) {
    return Stream.iterate(
        batch(table, provider, null),
        batch -> !batch.isEmpty(),
        batch -> batch(table, provider, batch.get(batch.size() - 1).get(table.key())));
  }

  private List<Map<String, Object>> batch(
      EncryptedTable table, String provider, @Nullable Object after) {
    String columns = table.key() + ", " + String.join(", ", table.columns());
    String where = table.provider().map(column -> column + " = :provider").orElse("TRUE");
    String behind = after == null ? "" : " AND %s > :after".formatted(table.key());
    // With the provider in front it is the order of the index; H2 would sort all rows otherwise.
    String order = table.provider().map(column -> column + ", ").orElse("") + table.key();
    String sql = "SELECT %s FROM %s WHERE %s%s ORDER BY %s FETCH FIRST %d ROWS ONLY";
    return jdbc.sql(sql.formatted(columns, table.name(), where, behind, order, BATCH))
        .param("provider", provider)
        .param("after", after)
        .query((row, number) -> row(table, row))
        .list();
  }

  /** By the columns' places: H2 gives its names back in capitals, which not every locale undoes. */
  private static Map<String, Object> row(EncryptedTable table, ResultSet row) throws SQLException {
    Map<String, Object> values = new HashMap<>();
    values.put(table.key(), row.getObject(1));
    for (int index = 0; index < table.columns().size(); index++) {
      String text = row.getString(index + 2);
      if (text != null) {
        values.put(table.columns().get(index), text);
      }
    }
    return values;
  }

  /** Puts texts in the place of those that were seen; does nothing when they are others by now. */
  void replace(
      EncryptedTable table,
      String provider,
      Object key,
      Map<String, String> seen,
      Map<String, String> texts) {
    String set =
        texts.keySet().stream().map(c -> c + " = :new_" + c).collect(Collectors.joining(", "));
    String same =
        texts.keySet().stream().map(c -> c + " = :old_" + c).collect(Collectors.joining(" AND "));
    String where = table.provider().map(column -> column + " = :provider").orElse("TRUE");
    Map<String, Object> values = new HashMap<>(Map.of("provider", provider, "key", key));
    texts.forEach((column, text) -> values.put("new_" + column, text));
    seen.forEach((column, text) -> values.put("old_" + column, text));
    jdbc.sql(
            "UPDATE %s SET %s WHERE %s AND %s = :key AND %s"
                .formatted(table.name(), set, where, table.key(), same))
        .params(values)
        .update();
  }
}
