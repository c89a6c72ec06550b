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

  private final Secrets secrets;
  private final KeyProofStore store;

  KeyProofs(Secrets secrets, KeyProofStore store) {
    this.secrets = secrets;
    this.store = store;
  }

  @Override
  public void afterPropertiesSet() {
    Map<String, String> configured = proofs();
    configured.forEach(store::insertIfAbsent);
    List<String> defects = new ArrayList<>();
    store
        .all()
        .forEach(
            (property, proof) -> {
              if (!proof.equals(configured.get(property))) {
                defects.add(property + " is not the key that the database was filled with");
              }
            });
    if (!defects.isEmpty()) {
      throw new InvalidSettingsException(defects);
    }
  }

  private Map<String, String> proofs() {
    Map<String, String> proofs = new TreeMap<>();
    proofs.put("konaplate.secrets.index-key", proof(secrets.index()));
    secrets
        .encryption()
        .byId()
        .forEach((id, key) -> proofs.put("konaplate.secrets.encryption-keys " + id, proof(key)));
    secrets
        .peppers()
        .byId()
        .forEach((id, key) -> proofs.put("konaplate.secrets.peppers " + id, proof(key)));
    return proofs;
  }

  private static String proof(SecretKey key) {
    return Hmac.of(new SecretKeySpec(key.getEncoded(), Hmac.ALGORITHM), "konaplate key proof");
  }
}
