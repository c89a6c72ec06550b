package com.konaplate.server.secrets;

import com.konaplate.server.settings.InvalidSettingsException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Turns the configured keys into usable ones. It collects all that is wrong by the property's name,
 * never by its value, and then fails.
 */
final class SecretsReader {

  private static final String PREFIX = "konaplate.secrets.";
  private static final int KEY_BYTES = 32;
  // 32 random bytes have fewer distinct ones about never: less than once in 10^12 keys.
  private static final int LEAST_DISTINCT_BYTES = 16;

  private final List<String> defects = new ArrayList<>();
  private final Set<SecretKey> used = new HashSet<>();

  Secrets read(ConfiguredSecrets configured) {
    Keys encryption = keys(PREFIX + "encryption-keys", "AES", configured.encryptionKeys());
    Keys peppers = keys(PREFIX + "peppers", Hmac.ALGORITHM, configured.peppers());
    SecretKey index = key(PREFIX + "index-key", Hmac.ALGORITHM, configured.indexKey());
    if (!defects.isEmpty()) {
      throw new InvalidSettingsException(defects);
    }
    return new Secrets(encryption, peppers, index);
  }

  private Keys keys(String property, String algorithm, List<ConfiguredSecrets.Entry> entries) {
    check(!entries.isEmpty(), property, "needs one key at least");
    Map<String, SecretKey> keys = new LinkedHashMap<>();
    for (int index = 0; index < entries.size(); index++) {
      String item = property + "[" + index + "]";
      ConfiguredSecrets.Entry entry = entries.get(index);
      String id = entry.id() == null ? "" : entry.id();
      check(
          id.matches("[A-Za-z0-9-]{1,32}"),
          item + ".id",
          "has to be 1 to 32 letters, digits, hyphens");
      SecretKey key = key(item + ".key", algorithm, entry.key());
      check(keys.put(id, key) == null, item + ".id", "is given twice");
    }
    return new Keys(keys);
  }

  private SecretKey key(String property, String algorithm, @Nullable String base64) {
    byte[] bytes = decode(base64);
    boolean isUsable = bytes.length == KEY_BYTES && distinct(bytes) >= LEAST_DISTINCT_BYTES;
    check(
        isUsable,
        property,
        "has to be 32 random bytes in base64, such as `openssl rand -base64 32` prints");
    SecretKey key = new SecretKeySpec(isUsable ? bytes : new byte[KEY_BYTES], algorithm);
    if (isUsable) {
      // One algorithm for the comparison: a key must not serve two purposes either.
      check(used.add(new SecretKeySpec(bytes, "")), property, "is used for something else too");
      check(!SandboxSecrets.isPublic(bytes), property, "is the sandbox's");
    }
    return key;
  }

  private static byte[] decode(@Nullable String base64) {
    try {
      return Base64.getDecoder().decode(base64 == null ? "" : base64.strip());
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static int distinct(byte[] bytes) {
    Set<Byte> distinct = new HashSet<>();
    for (byte one : bytes) {
      distinct.add(one);
    }
    return distinct.size();
  }

  private void check(boolean right, String property, String demand) {
    if (!right) {
      defects.add(property + " " + demand);
    }
  }
}
