package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who gets hold of the database without the keys learns nothing about members. */
class DumpTest {

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void databaseHoldsNoCanaryInClear(Engine engine) throws Exception {
    List<String> canaries = Canaries.all();
    try (RunningServer server = RunningServer.sandbox(engine, directory)) {
      Partner partner = new Partner(server.uri());
      Answer registered = partner.send("registerUser", Canaries.registration());
      JsonNode card = registered.body().get("basicCardInfo");
      for (String field : List.of("cardNo", "par", "expiryDate")) {
        canaries.add(card.get(field).asString());
      }
      ObjectNode member = Partner.json("{}").set("userId", registered.body().get("userId"));
      assertEquals("000_000", partner.send("generateArsAuthCode", member).code());
      assertEquals("000_000", partner.send("resetPassword", Canaries.reset()).code());

      String dump = dump(server.bean(JdbcClient.class));

      assertTrue(dump.contains(registered.body().get("userId").toString()), "the member is there");
      Canaries.areNotIn(dump, canaries, "dump");
      Proof.of("dump-" + engine, canaries.size() + " values, 0 hits in " + dump.length());
    }
  }

  /** All rows of all tables. */
  private static String dump(JdbcClient jdbc) {
    StringBuilder dump = new StringBuilder();
    List<String> tables =
        jdbc.sql(
                """
                SELECT table_name FROM information_schema.tables
                WHERE table_schema IN ('PUBLIC', 'public') AND table_type = 'BASE TABLE'""")
            .query(String.class)
            .list();
    assertTrue(tables.size() >= 5, tables.toString());
    for (String table : tables) {
      // H2 writes Flyway's table in small letters.
      dump.append(jdbc.sql("SELECT * FROM \"" + table + "\"").query().listOfRows());
    }
    return dump.toString();
  }
}
