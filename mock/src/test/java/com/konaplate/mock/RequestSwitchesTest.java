package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSwitchesTest {

  private static final Contract CONTRACT = Contracts.bundled();

  /** Than WireMock answers requests with. */
  private static final int MORE_THAN_THREADS = 40;

  @SuppressWarnings("NullAway.Init")
  private MockServer mock;

  @BeforeEach
  void start() throws Exception {
    mock = MockServer.start(MockServer.Options.of(CONTRACT).withHttps(0));
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  private static Call registration() {
    return Call.plain(
        CONTRACT, "registerUser", CONTRACT.operation("registerUser").scenario("success").request());
  }

  private int timesInReport() throws IOException, InterruptedException {
    return Call.raw(CONTRACT, "registerUser", "")
        .method("GET")
        .path("/__mock/report")
        .to(mock)
        .json()
        .at("/accessKeys/0/details/0/times")
        .asInt();
  }

  private Duration time(Call call) throws Exception {
    Instant start = Instant.now();
    call.to(mock);
    return Duration.between(start, Instant.now());
  }

  @Test
  void replyIsDelayed() throws Exception {
    registration().to(mock);
    assertTrue(time(registration().with("X-Mock-Delay", "700")).toMillis() >= 700);
    Call refused = registration().path("/no").with("X-Mock-Delay", "700");
    assertTrue(time(refused).toMillis() >= 700);
  }

  @Test
  void delayedRepliesHoldUpNoOthers() throws Exception {
    AtomicInteger answered = new AtomicInteger();
    for (int sent = 0; sent < MORE_THAN_THREADS; sent++) {
      Call slow = registration().with("X-Mock-Delay", "60000");
      Thread client = new Thread(() -> count(slow, answered));
      client.setDaemon(true);
      client.start();
    }
    while (timesInReport() < MORE_THAN_THREADS) {
      Thread.onSpinWait();
    }
    assertEquals(200, registration().to(mock).status());
    assertEquals(0, answered.get());
  }

  @Test
  void delayedRepliesEndWithTheMock() throws Exception {
    mock.close();
    Set<Thread> others = Thread.getAllStackTraces().keySet();
    mock = MockServer.start(MockServer.Options.of(CONTRACT));
    Call slow = registration().with("X-Mock-Delay", "60000");
    Thread client = new Thread(() -> count(slow, new AtomicInteger()));
    client.setDaemon(true);
    client.start();
    while (timesInReport() < 1) {
      Thread.onSpinWait();
    }
    mock.close();
    for (Thread left : Thread.getAllStackTraces().keySet()) {
      if (!others.contains(left) && !left.isDaemon()) {
        left.join(Duration.ofSeconds(30).toMillis());
        assertFalse(left.isAlive(), left.getName());
      }
    }
  }

  private void count(Call slow, AtomicInteger answered) {
    try {
      slow.to(mock);
      answered.incrementAndGet();
    } catch (IOException | InterruptedException stopped) {
      // Nobody waits for it: the mock ends with the test.
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"60001", "-1", "1s", "999999999999", ""})
  void impossibleDelayIsIgnoredAndPointedOut(String delay) throws Exception {
    Reply reply = registration().with("X-Mock-Delay", delay).to(mock);
    assertEquals(200, reply.status());
    assertEquals(
        Optional.of("X-Mock-Delay: ignored: milliseconds from 0 to 60000"),
        reply.header("X-Mock-Diagnosis"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost-reply", "reset", "garbled"})
  void replyIsLostAfterTheWorkIsDone(String fault) throws Exception {
    Call call = registration().with("X-Mock-Fault", fault);
    assertThrows(IOException.class, () -> call.to(mock));
    int times = timesInReport();
    assertTrue(times >= 1, "the client may have tried again: " + times);
    assertEquals(200, registration().to(mock).status());
  }

  @Test
  void unknownFaultIsIgnoredAndPointedOut() throws Exception {
    Reply reply = registration().with("X-Mock-Fault", "boom").to(mock);
    assertEquals(200, reply.status());
    assertEquals(
        Optional.of("X-Mock-Fault: ignored: garbled, lost-reply, reset"),
        reply.header("X-Mock-Diagnosis"));
  }
}
