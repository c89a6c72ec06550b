package com.konaplate.contracttests.bundle;

import com.konaplate.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The texts that are written by hand, with what the contract says filled in. */
final class Texts {

  /** Those that become files of the bundle. */
  static final List<String> NAMES =
      List.of(
          "README.md",
          "README.ko.md",
          "sdk/README.md",
          "sdk/java.yaml",
          "sdk/Register.java",
          "sdk/package.json",
          "sdk/tsconfig.json",
          "sdk/typescript.yaml",
          "sdk/register.ts");

  private Texts() {}

  /** The text of that name. */
  static String of(String name, Contract contract) {
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not packed with this program");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("@contract.version@", contract.version())
          .replace("@sandbox.mandatoryTerms@", mandatoryTerms(contract));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String mandatoryTerms(Contract contract) {
    return contract.sandbox().mandatoryTerms().stream()
        .map(term -> "\"" + term + "\"")
        .collect(Collectors.joining(", "));
  }
}
