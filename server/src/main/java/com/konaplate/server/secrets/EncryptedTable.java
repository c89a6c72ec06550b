package com.konaplate.server.secrets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table that holds encrypted texts, so that they can be encrypted anew.
 *
 * @param name the table
 * @param provider the column of the service provider's id, where it belongs to the key
 * @param key the column that, with the provider, tells the rows apart; indexed, never negative
 * @param columns the encrypted columns
 */
public record EncryptedTable(
    String name, Optional<String> provider, String key, List<String> columns) {

  /** Copies the columns. */
  public EncryptedTable {
    columns = List.copyOf(columns);
  }

  /**
   * What ties an encrypted text to its column and row.
   *
   * @param row the row's key, behind the service provider's id where that belongs to it
   */
  public String place(String column, Object... row) {
    return Arrays.stream(row)
        .map(String::valueOf)
        .collect(Collectors.joining(" ", name + "." + column + " ", ""));
  }
}
