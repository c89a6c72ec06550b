package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Members of one service provider are invisible to another, on every operation. */
class IsolationTest {

  private static final OwnProject OWNER = new OwnProject(0);
  private static final OwnProject OTHER = new OwnProject(1);
  private static final String LOGIN_ID = "member@konaplate.test";

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void anotherProvidersMembersAreUnknown(Engine engine) throws Exception {
    List<String> properties = new ArrayList<>(OWNER.properties());
    properties.addAll(OTHER.properties());
    properties.add("konaplate.encryption=optional");
    properties.add("konaplate.password-strength=4");
    try (RunningServer server =
        RunningServer.start(engine, directory, properties.toArray(String[]::new))) {
      Partner owner = OWNER.partner(server.uri());
      Partner other = OTHER.partner(server.uri());
      ObjectNode registration = Partner.request("registerUser", "success").put("loginId", LOGIN_ID);
      JsonNode userId = owner.send("registerUser", registration).body().get("userId");
      ObjectNode ars = Partner.json("{}").set("userId", userId);
      ObjectNode check = Partner.request("checkPassword", "success").put("loginId", LOGIN_ID);
      ObjectNode reset = Partner.request("resetPassword", "success").put("loginId", LOGIN_ID);
      reset.put("isResetPassword", true).set("ci", registration.get("ci"));
      ObjectNode duplicate = Partner.json("{}").put("loginId", LOGIN_ID);
      duplicate.set("mobileNumber", registration.get("mobileNumber"));

      assertEquals("000_002", other.send("generateArsAuthCode", ars).code());
      assertEquals("001_006", other.send("checkPassword", check).code());
      assertEquals("001_006", other.send("resetPassword", reset).code());
      assertEquals("000_000", other.send("checkRegistrationId", duplicate).code());
      assertEquals("000_000", other.send("registerUser", registration).code());

      assertEquals("000_000", owner.send("generateArsAuthCode", ars).code());
      assertEquals(userId, owner.send("checkPassword", check).body().get("userId"));
      assertEquals("001_001", owner.send("checkRegistrationId", duplicate).code());
      assertEquals("000_000", owner.send("resetPassword", reset).code());
      assertEquals("001_045", owner.send("checkPassword", check).code());
      assertEquals("000_000", other.send("checkPassword", check).code());
    }
  }
}
