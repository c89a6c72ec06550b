package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.wire.SandboxCredentials;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialSourceTest {

  private static final Contract CONTRACT = Contracts.bundled();
  private static final SandboxCredentials SANDBOX = SandboxCredentials.of(CONTRACT);

  private static Map<String, String> complete() {
    return Map.of(
        "KONAPLATE_ASP_ID", "990000000000002",
        "KONAPLATE_ACCESS_KEY", "access",
        "KONAPLATE_SECRET_KEY", "secret",
        "KONAPLATE_CRYPTO_KEY_ID", "id",
        "KONAPLATE_SERVER_PUBLIC_KEY", SandboxCredentials.pem("server-public.pem"),
        "KONAPLATE_CLIENT_PRIVATE_KEY", SandboxCredentials.pem("client-private.pem"));
  }

  @Test
  void areTheSandboxsUnlessTheEnvironmentHasOthers() {
    assertEquals(SANDBOX, CredentialSource.environment(CONTRACT, Map.of("HOME", "/")));
    SandboxCredentials own = CredentialSource.environment(CONTRACT, complete());
    assertEquals("990000000000002", own.aspId());
    assertEquals("secret", own.secretKey());
    assertEquals(SANDBOX.serverKeys().publicKey(), own.serverKeys().publicKey());
    assertEquals(SANDBOX.clientKeys(), own.clientKeys());
  }

  @Test
  void nameWhatIsMissingAndNoValue() {
    Map<String, String> environment = new HashMap<>(complete());
    environment.remove("KONAPLATE_ACCESS_KEY");
    environment.put("KONAPLATE_CRYPTO_KEY_ID", " ");
    String message = refused(environment);
    assertEquals("credentials lack KONAPLATE_ACCESS_KEY, KONAPLATE_CRYPTO_KEY_ID", message);
  }

  @Test
  void refuseWhatIsNoKeyWithoutRepeatingIt() {
    Map<String, String> environment = new HashMap<>(complete());
    environment.put("KONAPLATE_CLIENT_PRIVATE_KEY", "no key at all");
    assertTrue(refused(environment).contains("PKCS #8"));
    assertFalse(refused(environment).contains("no key at all"));
  }

  private static String refused(Map<String, String> environment) {
    return String.valueOf(
        assertThrows(
                IllegalArgumentException.class,
                () -> CredentialSource.environment(CONTRACT, environment))
            .getMessage());
  }
}
