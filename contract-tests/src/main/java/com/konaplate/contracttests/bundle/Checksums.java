package com.konaplate.contracttests.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The list of checksums, in the form that {@code sha256sum --check} reads. */
final class Checksums {

  /** The list's own name; it cannot list itself. */
  static final String FILE = "SHA256SUMS";

  private Checksums() {}

  /** One line for every file of the folder. */
  static String of(BundleFolder folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : folder.names()) {
      String sum = sha256(Files.readAllBytes(folder.path(name)));
      lines.append(sum).append("  ").append(name).append('\n');
    }
    return lines.toString();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
