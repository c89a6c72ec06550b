package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@KonaplateMock(encryption = EncryptionMode.REQUIRED)
class KonaplateMockTest {

  private static final Contract CONTRACT = Contracts.bundled();

  private final MockServer mock;

  KonaplateMockTest(MockServer mock) {
    this.mock = mock;
  }

  private static ObjectNode registration() {
    return CONTRACT.operation("registerUser").scenario("success").request();
  }

  @Test
  void injectsUrlAndCredentials(URI url, SandboxCredentials credentials) throws Exception {
    assertEquals(mock.baseUrl(), url.toString());
    assertEquals(CONTRACT.sandbox().accessKey(), credentials.accessKey());
    assertEquals(200, Call.encrypted(CONTRACT, "registerUser", registration()).to(mock).status());
  }

  @Test
  void isStartedAsTheAnnotationSays() throws Exception {
    Reply plain = Call.plain(CONTRACT, "registerUser", registration()).to(mock);
    assertEquals("Missing required values. encData", plain.refusal().description());
  }

  @Test
  void anotherMockRunsBesideIt() throws Exception {
    try (MockServer other = MockServer.start(MockServer.Options.of(CONTRACT))) {
      assertNotEquals(mock.baseUrl(), other.baseUrl());
      assertEquals(200, Call.plain(CONTRACT, "registerUser", registration()).to(other).status());
    }
  }

  @Nested
  class InsideOfAnotherClass {

    @Test
    void usesTheMockOfTheClassAroundIt(URI url) {
      assertEquals(mock.baseUrl(), url.toString());
    }
  }

  @Test
  void exampleOfTheReadmeIsTheOneThatRuns() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    String example =
        Files.readString(
            Path.of("src/test/java/com/konaplate/mock/example/CheckPasswordTest.java"));
    String shown = example.substring(example.indexOf("import "));
    assertTrue(readme.contains("```java\n" + shown + "```\n"), "README.md shows another example");
  }
}
