package com.konaplate.server.secrets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Keys for one purpose by their id, the one for new values first.
 *
 * @param byId at least one key, in configured order
 */
record Keys(Map<String, SecretKey> byId) {

  Keys {
    byId = new LinkedHashMap<>(byId);
  }

  /** The id of the key for new values. */
  String currentId() {
    return byId.keySet().iterator().next();
  }

  Optional<SecretKey> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public String toString() {
    return "Keys" + byId.keySet();
  }
}
