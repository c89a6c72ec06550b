package com.konaplate.server.secrets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Encrypts with the first key what an older one has encrypted, before the server answers, so that
 * the older one can be taken away. Each batch is a transaction and each row is replaced only as it
 * was read: it may be interrupted, started again, and done by several instances beside others.
 */
@Component
@ConditionalOnBooleanProperty("konaplate.secrets.re-encrypt")
final class ReEncryption implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(ReEncryption.class);

  private final List<EncryptedTable> tables;
  private final EncryptedTextStore texts;
  private final FieldCipher cipher;
  private final TransactionOperations transaction;

  ReEncryption(
      List<EncryptedTable> tables,
      EncryptedTextStore texts,
      FieldCipher cipher,
      TransactionOperations transaction) {
    this.tables = tables;
    this.texts = texts;
    this.cipher = cipher;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (EncryptedTable table : tables) {
      int rows = texts.providers(table).stream().mapToInt(provider -> rows(table, provider)).sum();
      boolean isDone = !texts.holdsOther(table, cipher.currentId());
      LOG.info(
          "{} rows of {} are encrypted anew with key {}; {}",
          rows,
          table.name(),
          cipher.currentId(),
          isDone ? "no other key is used there" : "another instance still writes with another key");
    }
  }

  private int rows(EncryptedTable table, String provider) {
    return texts
        .batches(table, provider)
        .mapToInt(batch -> transaction.execute(status -> renew(table, provider, batch)))
        .sum();
  }

  private int renew(EncryptedTable table, String provider, List<Map<String, Object>> batch) {
    int rows = 0;
    for (Map<String, Object> row : batch) {
      Map<String, String> old = old(table, row);
      if (!old.isEmpty()) {
        Object key = Objects.requireNonNull(row.get(table.key()));
        Map<String, String> renewed = new HashMap<>(old);
        renewed.replaceAll((column, text) -> renew(place(table, column, provider, key), text));
        texts.replace(table, provider, key, old, renewed);
        rows++;
      }
    }
    return rows;
  }

  private Map<String, String> old(EncryptedTable table, Map<String, Object> row) {
    Map<String, String> old = new HashMap<>();
    for (String column : table.columns()) {
      if (row.get(column) instanceof String text && !cipher.isCurrent(text)) {
        old.put(column, text);
      }
    }
    return old;
  }

  private static String place(EncryptedTable table, String column, String provider, Object key) {
    return table.provider().isPresent()
        ? table.place(column, provider, key)
        : table.place(column, key);
  }

  private String renew(String place, String text) {
    return cipher.encrypt(place, cipher.decrypt(place, text));
  }
}
