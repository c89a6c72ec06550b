package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.RsaKeys;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The credentials of a run: from files, from the environment, or those of the sandbox. */
final class CredentialSource {

  static final String ASP_ID = "KONAPLATE_ASP_ID";
  static final String ACCESS_KEY = "KONAPLATE_ACCESS_KEY";
  static final String SECRET_KEY = "KONAPLATE_SECRET_KEY";
  static final String CRYPTO_KEY_ID = "KONAPLATE_CRYPTO_KEY_ID";
  static final String SERVER_PUBLIC_KEY = "KONAPLATE_SERVER_PUBLIC_KEY";
  static final String CLIENT_PRIVATE_KEY = "KONAPLATE_CLIENT_PRIVATE_KEY";

  private static final List<String> NAMES =
      List.of(ASP_ID, ACCESS_KEY, SECRET_KEY, CRYPTO_KEY_ID, SERVER_PUBLIC_KEY, CLIENT_PRIVATE_KEY);

  private static final Map<String, String> KEY_FILES =
      Map.of(SERVER_PUBLIC_KEY, "server-public.pem", CLIENT_PRIVATE_KEY, "client-private.pem");

  private CredentialSource() {}

  /**
   * Reads a {@code .env} and the key files beside it, as the mock's {@code credentials} writes
   * them.
   *
   * @param path the file, or the directory that has it
   * @throws IOException when a file cannot be read
   * @throws IllegalArgumentException when something is missing or no key
   */
  static SandboxCredentials files(Path path) throws IOException {
    Path file = Files.isDirectory(path) ? path.resolve(".env") : path;
    Map<String, String> values = new HashMap<>(variables(file));
    for (Map.Entry<String, String> key : KEY_FILES.entrySet()) {
      values.put(key.getKey(), Files.readString(file.resolveSibling(key.getValue())));
    }
    return credentials(values);
  }

  private static Map<String, String> variables(Path file) throws IOException {
    Map<String, String> values = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        values.put(line.substring(0, equals).strip(), unquoted(line.substring(equals + 1).strip()));
      }
    }
    return values;
  }

  private static String unquoted(String value) {
    return value.replaceFirst("^(['\"])(.*)\\1$", "$2");
  }

  /**
   * Reads the environment; without any of the variables they are the sandbox's.
   *
   * @throws IllegalArgumentException when only some of the variables are there, or one is no key
   */
  static SandboxCredentials environment(Contract contract, Map<String, String> environment) {
    return NAMES.stream().noneMatch(environment::containsKey)
        ? SandboxCredentials.of(contract)
        : credentials(environment);
  }

  private static SandboxCredentials credentials(Map<String, String> values) {
    List<String> missing =
        NAMES.stream().filter(name -> values.getOrDefault(name, "").isBlank()).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("credentials lack " + String.join(", ", missing));
    }
    UnaryOperator<String> value = name -> values.getOrDefault(name, "");
    RSAPrivateKey clientPrivate = RsaKeys.privateKey(value.apply(CLIENT_PRIVATE_KEY));
    RSAPublicKey serverPublic = RsaKeys.publicKey(value.apply(SERVER_PUBLIC_KEY));
    return new SandboxCredentials(
        value.apply(ASP_ID),
        value.apply(ACCESS_KEY),
        value.apply(SECRET_KEY),
        value.apply(CRYPTO_KEY_ID),
        // Nobody but the server has its private key, and the suite never decrypts in its place.
        new RsaKeys(serverPublic, clientPrivate),
        new RsaKeys(publicHalf(clientPrivate), clientPrivate));
  }

  private static RSAPublicKey publicHalf(RSAPrivateKey key) {
    if (!(key instanceof RSAPrivateCrtKey crt)) {
      throw new IllegalArgumentException(CLIENT_PRIVATE_KEY + " does not tell its public exponent");
    }
    try {
      RSAPublicKeySpec half = new RSAPublicKeySpec(crt.getModulus(), crt.getPublicExponent());
      return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(half);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(CLIENT_PRIVATE_KEY + " is no RSA key", e);
    }
  }
}
