package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who gets hold of the database without the keys learns nothing about members. */
class DumpTest {

  /** Written in clear, to show that the search finds what is there. */
  private static final String PLANTED = "planted in clear";

  @TempDir Path directory;

  private final List<String> canaries = Canaries.all();

  @Test
  void h2HoldsNoCanaryInClear() throws Exception {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    try (RunningServer server = RunningServer.sandbox(Engine.H2, directory)) {
      JdbcClient jdbc = server.bean(JdbcClient.class);
      found.put("rows", foundIn(filled(server)));
      found.put("SCRIPT", foundIn(jdbc.sql("SCRIPT").query(String.class).list().toString()));
    }
    findsOnlyWhatIsPlanted("dump-H2", found);
  }

  /** Its log of changes is among the files. */
  @Test
  void postgresqlHoldsNoCanaryInClear() throws Exception {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    try (EmbeddedPostgres database =
            Engine.postgresql(directory.resolve("postgresql"), Engine.freePort());
        RunningServer server =
            RunningServer.sandboxAt(database.getJdbcUrl("postgres", "postgres"))) {
      found.put("rows", foundIn(filled(server)));
    }
    findsOnlyWhatIsPlanted("dump-POSTGRESQL", found);
  }

  /** In the files too, which nobody writes any more: a running database removes some. */
  private void findsOnlyWhatIsPlanted(String proof, Map<String, Set<String>> found)
      throws IOException {
    found.put("files", foundIn(directory));
    found.forEach((where, hits) -> assertEquals(Set.of(PLANTED), hits, where));
    Proof.of(proof, canaries.size() + " values, 0 hits in " + found.keySet());
  }

  /** All rows, with a member and what is planted among them. */
  private String filled(RunningServer server) throws IOException {
    JsonNode userId = fill(new Partner(server.uri()));
    JdbcClient jdbc = server.bean(JdbcClient.class);
    jdbc.sql("INSERT INTO key_proof VALUES ('planted', :proof)").param("proof", PLANTED).update();
    String rows = rows(jdbc);
    assertTrue(rows.contains(userId.toString()), "the member is there");
    return rows;
  }

  /** A member in every table. */
  private JsonNode fill(Partner partner) throws IOException {
    Answer registered = partner.send("registerUser", Canaries.registration());
    JsonNode card = registered.body().get("basicCardInfo");
    for (String field : List.of("cardNo", "par", "expiryDate")) {
      canaries.add(card.get(field).asString());
    }
    JsonNode userId = registered.body().get("userId");
    ObjectNode member = Partner.json("{}").set("userId", userId);
    assertEquals("000_000", partner.send("generateArsAuthCode", member).code());
    assertEquals("000_000", partner.send("resetPassword", Canaries.reset()).code());
    return userId;
  }

  /** All rows of all tables. */
  private static String rows(JdbcClient jdbc) {
    List<String> tables =
        jdbc.sql(
                """
                SELECT table_name FROM information_schema.tables
                WHERE table_schema IN ('PUBLIC', 'public') AND table_type = 'BASE TABLE'""")
            .query(String.class)
            .list();
    assertTrue(tables.size() >= 5, tables.toString());
    List<Object> rows = new ArrayList<>();
    for (String table : tables) {
      // H2 writes Flyway's table in small letters.
      rows.addAll(jdbc.sql("SELECT * FROM \"" + table + "\"").query().listOfRows());
    }
    return rows.toString();
  }

  private Set<String> foundIn(Path files) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> all = Files.walk(files)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        found.addAll(foundIn(Files.readString(file, StandardCharsets.ISO_8859_1)));
      }
    }
    return found;
  }

  private Set<String> foundIn(String text) {
    Set<String> found = new TreeSet<>();
    Stream.concat(Stream.of(PLANTED), canaries.stream()).filter(text::contains).forEach(found::add);
    return found;
  }
}
