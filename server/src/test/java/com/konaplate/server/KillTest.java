package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was answered with success is there afterwards, whatever became of the server. */
class KillTest {

  private static final int ROUNDS = Integer.getInteger("konaplate.rounds", 1);
  private static final int CLIENTS = 8;

  @TempDir Path directory;

  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> otherwise = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();

  @ParameterizedTest
  @EnumSource
  void killUnderLoadLosesNoAcknowledgedRegistration(Engine engine) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int before = acknowledged.size();
      try (ServerProcess server = ServerProcess.sandbox(engine.url(directory))) {
        List<Thread> clients = load(new Partner(server.uri()));
        while (acknowledged.size() < before + 100 && clients.stream().anyMatch(Thread::isAlive)) {
          Thread.sleep(20);
        }
        server.kill();
        for (Thread client : clients) {
          client.join();
        }
        assertTrue(acknowledged.size() > before + 50, server.output());
      }
    }
    assertEquals(List.of(), List.copyOf(otherwise), "answered otherwise");
    int lost = lost(engine);
    assertEquals(0, lost);
    Proof.of(
        "kill-" + engine,
        "%d rounds, %d acknowledged, %d lost".formatted(ROUNDS, acknowledged.size(), lost));
  }

  /** A file-size limit stands in for a full disk. */
  @Test
  void fullDiskIsAnsweredAndLosesNothing() throws Exception {
    String url = Engine.H2.url(directory);
    try (ServerProcess server = ServerProcess.limited(1024, url)) {
      Partner partner = new Partner(server.uri());
      int refused = 0;
      for (int index = 0; index < 5000 && refused < 3; index++) {
        String loginId = "full-" + index;
        Answer answer = partner.send("registerUser", Partner.registration(loginId));
        if (answer.code().equals("000_000")) {
          acknowledged.add(loginId);
        } else {
          answer.isRefusal(Partner.operation("registerUser").refusal("internal-error"));
          refused++;
        }
      }
      assertEquals(3, refused, "the disk is full");
      assertEquals(200, partner.ask("GET", "/actuator/health/liveness").status());

      server.lift();
      acknowledged.add(registeredAtLast(partner, "room-again"));
    }
    assertTrue(acknowledged.size() > 20, "there was room before: " + acknowledged.size());
    assertEquals(0, lost(Engine.H2));
    Proof.of("disk-full", acknowledged.size() + " acknowledged, 0 lost");
  }

  /** The login id, once it is registered; each connection of the pool has to fail once. */
  private static String registeredAtLast(Partner partner, String loginId) throws Exception {
    for (int attempt = 0; attempt < 50; attempt++) {
      Answer answer = partner.send("registerUser", Partner.registration(loginId));
      if (answer.code().equals("000_000")) {
        return loginId;
      }
    }
    return fail("it does not recover");
  }

  private List<Thread> load(Partner partner) {
    List<Thread> clients = new ArrayList<>();
    for (int index = 0; index < CLIENTS; index++) {
      Thread client = new Thread(() -> register(partner));
      client.start();
      clients.add(client);
    }
    return clients;
  }

  /** Until the server is gone. */
  private void register(Partner partner) {
    try {
      while (true) {
        String loginId = "load-" + number.getAndIncrement() + "@konaplate.test";
        Answer answer = partner.send("registerUser", Partner.registration(loginId));
        (answer.code().equals("000_000") ? acknowledged : otherwise).add(loginId);
      }
    } catch (IOException gone) {
      return;
    }
  }

  private int lost(Engine engine) throws IOException {
    int lost = 0;
    try (RunningServer server = RunningServer.sandbox(engine, directory)) {
      Partner partner = new Partner(server.uri());
      for (String loginId : acknowledged) {
        Answer answer =
            partner.send("checkRegistrationId", Partner.json("{}").put("loginId", loginId));
        lost += answer.code().equals("001_001") ? 0 : 1;
      }
    }
    return lost;
  }
}
