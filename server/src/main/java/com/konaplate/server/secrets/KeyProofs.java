package com.konaplate.server.secrets;

import com.konaplate.server.settings.InvalidSettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with other keys than the database was filled with: a wrong index key would find
 * nobody, and let everybody register a second time.
 */
@Component
final class KeyProofs implements InitializingBean {

  private static final String ENCRYPTION = "konaplate.secrets.encryption-keys ";
  private static final String PEPPER = "konaplate.secrets.peppers ";

  private final Secrets secrets;
  private final KeyProofStore store;
  private final EncryptedTextStore texts;
  private final List<EncryptedTable> tables;

  KeyProofs(
      Secrets secrets, KeyProofStore store, EncryptedTextStore texts, List<EncryptedTable> tables) {
    this.secrets = secrets;
    this.store = store;
    this.texts = texts;
    this.tables = tables;
  }

  @Override
  public void afterPropertiesSet() {
    Map<String, String> configured = proofs();
    // First, so that a start that is refused adds nothing.
    check(configured);
    configured.forEach(store::insertIfAbsent);
    // Once more: another instance that starts at the same time may have come with other keys.
    check(configured);
  }

  private void check(Map<String, String> configured) {
    List<String> defects = new ArrayList<>();
    store.all().forEach((property, proof) -> check(property, proof, configured, defects));
    if (!defects.isEmpty()) {
      throw new InvalidSettingsException(defects);
    }
  }

  private void check(
      String property, String proof, Map<String, String> configured, List<String> defects) {
    if (!configured.containsKey(property)) {
      if (isUsed(property)) {
        defects.add(property + " is missing: the database holds what it made");
      } else {
        store.delete(property);
      }
    } else if (!proof.equals(configured.get(property))) {
      defects.add(property + " is not the key that the database was filled with");
    }
  }

  /** Only now is a key looked for in all rows, which takes a while: it was taken out. */
  private boolean isUsed(String property) {
    if (property.startsWith(PEPPER)) {
      return texts.holdsHash(property.substring(PEPPER.length()));
    }
    String id = property.substring(ENCRYPTION.length());
    return tables.stream().anyMatch(table -> texts.holds(table, id));
  }

  private Map<String, String> proofs() {
    Map<String, String> proofs = new TreeMap<>();
    proofs.put("konaplate.secrets.index-key", proof(secrets.index()));
    secrets.encryption().byId().forEach((id, key) -> proofs.put(ENCRYPTION + id, proof(key)));
    secrets.peppers().byId().forEach((id, key) -> proofs.put(PEPPER + id, proof(key)));
    return proofs;
  }

  private static String proof(SecretKey key) {
    return Hmac.of(new SecretKeySpec(key.getEncoded(), Hmac.ALGORITHM), "konaplate key proof");
  }
}
