package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.RequestEncryption;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.WireHeaders;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SwitchesTest {

  private static final Contract CONTRACT = Contracts.bundled();
  private static final String WRONG_TOKEN =
      "KMV1:20261120093000000:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private static MockServer mock(boolean verifiesToken, EncryptionMode encryption)
      throws Exception {
    return MockServer.start(
        new MockServer.Options("127.0.0.1", 0, CONTRACT, verifiesToken, encryption));
  }

  private static Call success(String operation) {
    return Call.plain(
        CONTRACT, operation, CONTRACT.operation(operation).scenario("success").request());
  }

  @Test
  void unverifiedTokenStillHasItsFormAndItsKey() throws Exception {
    try (MockServer lenient = mock(false, EncryptionMode.OPTIONAL)) {
      Call call = success("registerUser").with(WireHeaders.TRAN_TOKEN, WRONG_TOKEN);
      assertEquals(200, call.to(lenient).status());
      Call unknownKey = call.with(WireHeaders.ACCESS_KEY, "f".repeat(40));
      assertEquals(
          "Invalid input value. X-KM-Access-Key", unknownKey.to(lenient).refusal().description());
      Call noToken = success("registerUser").with(WireHeaders.TRAN_TOKEN, "x".repeat(67));
      assertEquals(
          "Invalid input value. X-KM-Tran-Token", noToken.to(lenient).refusal().description());
    }
  }

  @Test
  void requiredEncryptionRefusesPlainRequestsOfMarkedOperations() throws Exception {
    try (MockServer strict = mock(true, EncryptionMode.REQUIRED)) {
      for (var operation : CONTRACT.operations()) {
        Reply reply = success(operation.id()).to(strict);
        if (operation.encryption() == RequestEncryption.ENCRYPTABLE) {
          assertEquals(
              new ErrorReply(400, "000_003", "Missing required values. encData"), reply.refusal());
        } else {
          assertEquals(200, reply.status(), operation.id());
        }
        Scenario scenario = operation.scenario("success");
        assertEquals(
            200, Call.encrypted(CONTRACT, operation.id(), scenario.request()).to(strict).status());
      }
    }
  }

  @Test
  void requiredEncryptionReadsTheBodyFirst() throws Exception {
    try (MockServer strict = mock(true, EncryptionMode.REQUIRED)) {
      Reply reply = Call.raw(CONTRACT, "registerUser", "[]").to(strict);
      assertEquals("Invalid input value. body", reply.refusal().description());
    }
  }

  @Test
  void takenPortIsToldApart() throws Exception {
    try (MockServer first = mock(true, EncryptionMode.OPTIONAL)) {
      int taken = URI.create(first.baseUrl()).getPort();
      BindException refused =
          assertThrows(
              BindException.class,
              () ->
                  MockServer.start(
                      new MockServer.Options(
                          "127.0.0.1", taken, CONTRACT, true, EncryptionMode.OPTIONAL)));
      assertTrue(String.valueOf(refused.getMessage()).contains("127.0.0.1:" + taken));
    }
  }

  @Test
  void adminResetBringsTheStubsBack() throws Exception {
    try (MockServer mock = mock(true, EncryptionMode.OPTIONAL)) {
      byte[] nothing = "".getBytes(StandardCharsets.UTF_8);
      Call reset = Call.raw(CONTRACT, "registerUser", nothing).path("/__admin/mappings/reset");
      assertEquals(200, reset.to(mock).status());
      assertEquals(200, success("registerUser").to(mock).status());
    }
  }

  @Test
  void adminWritesNoFiles() throws Exception {
    String name = "admin-writes-no-files.txt";
    try (MockServer mock = mock(true, EncryptionMode.OPTIONAL)) {
      Call file = Call.raw(CONTRACT, "registerUser", name).method("PUT");
      assertEquals(200, file.path("/__admin/files/" + name).to(mock).status());
    }
    Path files = Path.of("src", "test", "resources", "__files");
    assertFalse(Files.deleteIfExists(files.resolve(name)), "where WireMock would keep it");
  }

  @Test
  void journalForgetsOldRequests() throws Exception {
    try (MockServer mock = mock(true, EncryptionMode.OPTIONAL)) {
      Call call = success("resetPassword");
      for (int sent = 0; sent < 300; sent++) {
        assertEquals(200, call.to(mock).status());
      }
      Call journal = call.method("GET").path("/__admin/requests?limit=1");
      assertEquals(250, journal.to(mock).json().path("meta").path("total").asInt());
    }
  }
}
