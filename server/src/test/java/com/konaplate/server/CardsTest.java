package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Cards are issued with the registration, or nothing is. */
class CardsTest {

  private static final OwnProject PROJECT = new OwnProject(0);

  @TempDir Path directory;

  /** A BIN of 12 digits leaves a thousand numbers, so that requests come upon the same ones. */
  @ParameterizedTest
  @EnumSource
  void cardNumbersAreUniqueUnderConcurrency(Engine engine) throws Exception {
    try (RunningServer server = start(engine, "card-product.bin=999999001234")) {
      Partner partner = PROJECT.partner(server.uri());
      Set<String> cards = new HashSet<>();
      List<Callable<Answer>> requests = new ArrayList<>();
      for (int index = 0; index < 200; index++) {
        ObjectNode request = Partner.registration("card-" + index + "@konaplate.test");
        requests.add(() -> partner.send("registerUser", request));
      }
      for (Answer answer : AtOnce.answers(requests)) {
        assertEquals("000_000", answer.code());
        cards.add(answer.body().at("/basicCardInfo/cardNo").asString());
      }
      assertEquals(200, cards.size());
      assertTrue(cards.stream().allMatch(card -> card.matches("999999001234[0-9]{4}")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutACardThereIsNoMember(Engine engine) throws Exception {
    try (RunningServer server = start(engine, "card-product.bin=999999")) {
      Partner partner = PROJECT.partner(server.uri());
      JdbcClient jdbc = server.bean(JdbcClient.class);
      jdbc.sql("ALTER TABLE card ADD CONSTRAINT none CHECK (service_id = 'other')").update();
      ObjectNode request = Partner.registration("card@konaplate.test");

      assertEquals(500, partner.send("registerUser", request).status());
      assertEquals(0, jdbc.sql("SELECT COUNT(*) FROM member").query(Integer.class).single());

      jdbc.sql("ALTER TABLE card DROP CONSTRAINT none").update();
      assertEquals("000_000", partner.send("registerUser", request).code());
    }
  }

  @Test
  void projectWithoutAProductAnswersWithoutACard() throws Exception {
    try (RunningServer server = RunningServer.start(directory, plain(PROJECT.properties()))) {
      Answer answer =
          PROJECT.partner(server.uri()).send("registerUser", Partner.registration("no-card"));

      assertEquals("000_000", answer.code());
      assertFalse(answer.body().has("basicCardInfo"));
    }
  }

  private RunningServer start(Engine engine, String bin) {
    List<String> properties = PROJECT.properties("card-product.service-id=990000000000777", bin);
    return RunningServer.start(engine, directory.resolve(engine.name()), plain(properties));
  }

  private static String[] plain(List<String> properties) {
    List<String> all = new ArrayList<>(properties);
    all.add("konaplate.encryption=optional");
    all.add("konaplate.password-strength=4");
    return all.toArray(String[]::new);
  }
}
