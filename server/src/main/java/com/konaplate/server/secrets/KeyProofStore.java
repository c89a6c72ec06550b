package com.konaplate.server.secrets;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which keys the database was filled with, told by digests that they make. */
@Repository
class KeyProofStore {

  private final JdbcClient jdbc;

  KeyProofStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insertIfAbsent(String property, String proof) {
    if (all().containsKey(property)) {
      return;
    }
    try {
      jdbc.sql("INSERT INTO key_proof (property, proof) VALUES (:property, :proof)")
          .param("property", property)
          .param("proof", proof)
          .update();
    } catch (DuplicateKeyException another) {
      // Another instance that starts at the same time has told it.
      return;
    }
  }

  void delete(String property) {
    jdbc.sql("DELETE FROM key_proof WHERE property = :property")
        .param("property", property)
        .update();
  }

  Map<String, String> all() {
    Map<String, String> proofs = new TreeMap<>();
    jdbc.sql("SELECT property, proof FROM key_proof")
        .query(
            row -> {
              proofs.put(row.getString("property"), row.getString("proof"));
            });
    return proofs;
  }
}
