package com.konaplate.server.secrets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The encrypted texts of all tables, whatever they mean. */
@Repository
class EncryptedTextStore {

  private static final int BATCH = 500;

  private final JdbcClient jdbc;

  EncryptedTextStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a text of the table was made with that key. */
  boolean holds(EncryptedTable table, String keyId) {
    return exists(table, "%s LIKE :made", keyId);
  }

  /** Whether a text of the table was made with another key than that. */
  boolean holdsOther(EncryptedTable table, String keyId) {
    return exists(table, "%s NOT LIKE :made", keyId);
  }

  /** Whether a password's hash was made with that pepper. */
  boolean holdsHash(String pepperId) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM member WHERE password_hash LIKE :made)")
        .param("made", pepperId + ":%")
        .query(Boolean.class)
        .single();
  }

  private boolean exists(EncryptedTable table, String condition, String keyId) {
    String any =
        table.columns().stream().map(condition::formatted).collect(Collectors.joining(" OR "));
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM %s WHERE %s)".formatted(table.name(), any))
        .param("made", keyId + ":%")
        .query(Boolean.class)
        .single();
  }

  /** The service providers that have rows in the table. */
  List<String> providers(EncryptedTable table) {
    String provider = table.provider().orElse("''");
    return jdbc.sql("SELECT DISTINCT %s FROM %s".formatted(provider, table.name()))
        .query(String.class)
        .list();
  }

  /** The next rows of a service provider in the order of their key, each with all its columns. */
  List<Map<String, Object>> batch(EncryptedTable table, String provider, @Nullable Object after) {
    String columns = table.key() + ", " + String.join(", ", table.columns());
    String where = table.provider().map(column -> column + " = :provider").orElse("TRUE");
    String behind = after == null ? "" : " AND %s > :after".formatted(table.key());
    String sql = "SELECT %s FROM %s WHERE %s%s ORDER BY %s FETCH FIRST %d ROWS ONLY";
    return jdbc.sql(sql.formatted(columns, table.name(), where, behind, table.key(), BATCH))
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
