package com.konaplate.server.project;

import com.konaplate.contract.wire.RsaKeys;
import com.konaplate.server.settings.InvalidSettingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the configured projects into usable ones. It collects all that is wrong by the property's
 * name, never by its value, and then fails.
 */
final class ProjectReader {

  private static final int LEAST_RSA_BITS = 2048;

  private final List<String> defects = new ArrayList<>();

  List<Project> read(List<ConfiguredProjects.Entry> entries) {
    List<Project> projects = new ArrayList<>();
    Set<String> aspIds = new HashSet<>();
    for (int index = 0; index < entries.size(); index++) {
      String property = "konaplate.projects[" + index + "]";
      Project project = project(property, entries.get(index));
      check(
          aspIds.add(project.aspId()), property + ".asp-id", "belongs to another project already");
      projects.add(project);
    }
    if (!defects.isEmpty()) {
      throw new InvalidSettingsException(defects);
    }
    return projects;
  }

  private Project project(String property, ConfiguredProjects.Entry entry) {
    check(!entry.accessKeys().isEmpty(), property + ".access-keys", "needs one entry at least");
    check(
        entry.maxPasswordAttempts() > 0, property + ".max-password-attempts", "has to be positive");
    return new Project(
        text(property + ".asp-id", entry.aspId(), ".{15}", "15 characters"),
        secretKeys(property + ".access-keys", entry.accessKeys()),
        cryptoKeys(property + ".crypto-keys", entry.cryptoKeys()),
        mandatoryTerms(property + ".mandatory-terms", entry.mandatoryTerms()),
        entry.maxPasswordAttempts(),
        Optional.ofNullable(entry.cardProduct()).map(c -> card(property + ".card-product", c)));
  }

  private Map<String, String> secretKeys(String property, List<ConfiguredProjects.AccessKey> keys) {
    Map<String, String> secretKeys = new LinkedHashMap<>();
    for (int index = 0; index < keys.size(); index++) {
      String item = property + "[" + index + "]";
      ConfiguredProjects.AccessKey entry = keys.get(index);
      String key = text(item + ".key", entry.key(), ".{40}", "40 characters");
      String secret = text(item + ".secret", entry.secret(), "(?s).{16,}", "16 characters or more");
      check(secretKeys.put(key, secret) == null, item + ".key", "is given twice");
    }
    return secretKeys;
  }

  private List<String> mandatoryTerms(String property, List<String> terms) {
    return IntStream.range(0, terms.size())
        .mapToObj(
            i -> text(property + "[" + i + "]", terms.get(i), "(?s).+", "1 character or more"))
        .toList();
  }

  private Map<String, CryptoKey> cryptoKeys(
      String property, List<ConfiguredProjects.KeyPair> pairs) {
    Map<String, CryptoKey> keys = new LinkedHashMap<>();
    for (int index = 0; index < pairs.size(); index++) {
      String item = property + "[" + index + "]";
      ConfiguredProjects.KeyPair pair = pairs.get(index);
      String id = text(item + ".id", pair.id(), ".{32}", "32 characters");
      var server = pem(item + ".server-private-key", pair.serverPrivateKey(), RsaKeys::privateKey);
      var client = pem(item + ".client-public-key", pair.clientPublicKey(), RsaKeys::publicKey);
      if (server.isPresent() && client.isPresent()) {
        CryptoKey key = new CryptoKey(id, server.get(), client.get());
        check(keys.put(id, key) == null, item + ".id", "is given twice");
      }
    }
    return keys;
  }

  private CardProduct card(String property, ConfiguredProjects.Card card) {
    return new CardProduct(
        text(property + ".service-id", card.serviceId(), ".{15}", "15 characters"),
        text(property + ".bin", card.bin(), "[0-9]{6,12}", "6 to 12 digits"));
  }

  private String text(String property, @Nullable String value, String form, String what) {
    check(value != null && value.matches(form), property, "has to be " + what);
    return value == null ? "" : value;
  }

  private <T extends RSAKey> Optional<T> pem(
      String property, @Nullable String file, Function<String, T> reader) {
    try {
      String pem = Files.readString(Path.of(file == null ? "" : file), StandardCharsets.US_ASCII);
      T key = reader.apply(pem);
      boolean isStrong = key.getModulus().bitLength() >= LEAST_RSA_BITS;
      check(isStrong, property, "has to name a key of " + LEAST_RSA_BITS + " bits or more");
      return Optional.of(key);
    } catch (IOException | InvalidPathException e) {
      check(false, property, "has to name a PEM file that can be read");
    } catch (IllegalArgumentException e) {
      check(false, property, "has to name a PEM file with an RSA key: " + e.getMessage());
    }
    return Optional.empty();
  }

  private void check(boolean right, String property, String demand) {
    if (!right) {
      defects.add(property + " " + demand);
    }
  }
}
