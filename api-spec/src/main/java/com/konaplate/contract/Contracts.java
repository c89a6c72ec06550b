package com.konaplate.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads a contract: the one that is packed with this library, or a file. */
public final class Contracts {

  private static final String BUNDLED = "openapi.yaml";

  private Contracts() {}

  /**
   * Reads the contract that is packed with this library.
   *
   * @throws DefectiveContractException with all its defects
   */
  public static Contract bundled() {
    try (InputStream in = Contracts.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException(BUNDLED + " is not packed with the library");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), BUNDLED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a contract from a file.
   *
   * @throws DefectiveContractException with all its defects
   * @throws IOException when the file cannot be read
   */
  public static Contract read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      Defects defects = new Defects();
      defects.addAt(1 + (int) text.chars().filter(c -> c == '\n').count(), "", "is not UTF-8");
      throw new DefectiveContractException(defects.of(file.toString()));
    }
    return read(text, file.toString());
  }

  /**
   * Reads a contract.
   *
   * @param yaml the text
   * @param source its name, for the defects
   * @throws DefectiveContractException with all its defects
   */
  public static Contract read(String yaml, String source) {
    return ContractReader.read(yaml, source);
  }
}
