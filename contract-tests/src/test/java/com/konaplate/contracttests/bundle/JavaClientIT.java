package com.konaplate.contracttests.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contracts;
import com.konaplate.contract.Scenario;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The client that openapi-generator makes from the bundle alone, as the bundle tells it to. */
@ExtendWith(BundledMock.Provider.class)
class JavaClientIT {

  private static final String CLASS_PATH = System.getProperty("surefire.test.class.path");

  @TempDir private static Path classes;

  @BeforeAll
  static void compiles() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        Stream<Path> generated = Files.walk(Bundle.path("konaplate.java-client"))) {
      List<Path> sources =
          Stream.concat(generated, Stream.of(Bundle.UNPACKED.path("sdk/Register.java")))
              .filter(file -> file.toString().endsWith(".java"))
              .toList();
      List<String> options = List.of("-d", classes.toString(), "-cp", CLASS_PATH, "-nowarn");
      boolean compiled =
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertTrue(compiled, "what the compiler says stands on the console");
    }
  }

  @Test
  void registersAMember(BundledMock mock) throws Exception {
    Scenario success = Contracts.bundled().operation("registerUser").scenario("success");
    String expected = success.code() + " userId " + success.reply().path("userId") + "\n";
    assertEquals(expected, register(mock.address()));
  }

  /** Runs the bundle's own example, in the bundle's folder. */
  private static String register(String address) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = classes + System.getProperty("path.separator") + CLASS_PATH;
    return Bundle.run(java, "-cp", classPath, "Register", address);
  }

  @Test
  void readsTheLargestUserIdExactly() throws Exception {
    try (URLClassLoader client = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Class<?> reply = client.loadClass("com.konaplate.client.model.CheckPasswordResponse");
      Object read = JsonMapper.shared().readValue("{\"userId\":9999999999999999999}", reply);
      assertTrue(read.toString().contains("userId: 9999999999999999999\n"), read::toString);
    }
  }

  /** Where an anyOf stands in the contract, a client easily loses the fields beside it. */
  @Test
  void sendsEveryFieldOfAPasswordReset() throws Exception {
    Scenario success = Contracts.bundled().operation("resetPassword").scenario("success");
    try (URLClassLoader client = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Class<?> request = client.loadClass("com.konaplate.client.model.ResetPasswordRequest");
      Object read = JsonMapper.shared().readValue(success.request().toString(), request);
      assertEquals(
          success.request().propertyNames(), JsonMapper.shared().valueToTree(read).propertyNames());
    }
  }
}
