package com.konaplate.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Clients that register members one after the other, and remember what they were answered. */
final class Registrations {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Partner partner;
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> otherwise = new ConcurrentLinkedQueue<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger number = new AtomicInteger();
  private volatile boolean stopped;

  Registrations(Partner partner) {
    this.partner = partner;
  }

  List<Thread> start(int clients) {
    List<Thread> threads = new ArrayList<>();
    for (int index = 0; index < clients; index++) {
      Thread thread = new Thread(this::run);
      thread.start();
      threads.add(thread);
    }
    return threads;
  }

  private void run() {
    while (!stopped) {
      String loginId = "load-" + number.getAndIncrement() + "@konaplate.test";
      try {
        Answer answer = partner.send("registerUser", Partner.registration(loginId));
        switch (answer.summary()) {
          case "200 000_000 Success." -> acknowledged.add(loginId);
          case "500 900_001 Undefined internal system error." -> refused.incrementAndGet();
          default -> otherwise.add(answer.summary());
        }
      } catch (IOException closed) {
        refused.incrementAndGet();
      }
    }
  }

  /** Waits for so many more successes. */
  void awaitAcknowledged(int more) throws InterruptedException {
    await(acknowledged::size, more);
  }

  /** Waits for so many more refusals or closed connections. */
  void awaitRefused(int more) throws InterruptedException {
    await(refused::get, more);
  }

  private static void await(IntSupplier count, int more) throws InterruptedException {
    int enough = count.getAsInt() + more;
    Instant end = Instant.now().plus(PATIENCE);
    while (count.getAsInt() < enough) {
      assertTrue(Instant.now().isBefore(end), () -> count.getAsInt() + " instead of " + enough);
      Thread.sleep(20);
    }
  }

  void stop(List<Thread> clients) throws InterruptedException {
    stopped = true;
    for (Thread client : clients) {
      client.join();
    }
  }

  int acknowledged() {
    return acknowledged.size();
  }

  int refused() {
    return refused.get();
  }

  List<String> otherwise() {
    return List.copyOf(otherwise);
  }

  /** How many of the acknowledged members are not there. */
  int lost() throws IOException {
    int lost = 0;
    for (String loginId : acknowledged) {
      Answer answer =
          partner.send("checkRegistrationId", Partner.json("{}").put("loginId", loginId));
      lost += answer.code().equals("001_001") ? 0 : 1;
    }
    return lost;
  }
}
