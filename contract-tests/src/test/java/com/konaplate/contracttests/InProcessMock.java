package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Mocks of the packaged jar inside of this process: a process for each of hundreds of contracts
 * would take an hour. They share this class path's contract library, whose contracts they serve.
 */
final class InProcessMock implements AutoCloseable {

  private final URLClassLoader jar;
  private final Constructor<?> options;
  private final Class<?> encryption;
  private final Method start;
  private final Method baseUrl;

  InProcessMock() {
    try {
      URL location = Path.of(System.getProperty("konaplate.mock.jar")).toUri().toURL();
      jar = new URLClassLoader(new URL[] {location}, InProcessMock.class.getClassLoader());
      Class<?> server = jar.loadClass("com.konaplate.mock.MockServer");
      Class<?> started = jar.loadClass("com.konaplate.mock.MockServer$Options");
      encryption = jar.loadClass("com.konaplate.mock.EncryptionMode");
      options =
          started.getConstructor(
              String.class, int.class, Contract.class, boolean.class, encryption);
      start = server.getMethod("start", started);
      baseUrl = server.getMethod("baseUrl");
    } catch (IOException | ReflectiveOperationException e) {
      throw new LinkageError("the mock's public API is another", e);
    }
  }

  /** One mock that listens until it is closed. */
  record Running(URI base, AutoCloseable server) implements AutoCloseable {

    @Override
    public void close() {
      try {
        server.close();
      } catch (Exception e) {
        throw new IllegalStateException("a mock could not be stopped", e);
      }
    }
  }

  /** Serves a contract on a free port. */
  Running serve(Contract contract, boolean encryptedOnly) {
    try {
      Object mode = encryption.getEnumConstants()[encryptedOnly ? 1 : 0];
      Object started = options.newInstance("127.0.0.1", 0, contract, true, mode);
      Object server = start.invoke(null, started);
      return new Running(
          URI.create(String.valueOf(baseUrl.invoke(server))), (AutoCloseable) server);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a mock could not be started", e);
    }
  }

  @Override
  public void close() {
    try {
      jar.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
