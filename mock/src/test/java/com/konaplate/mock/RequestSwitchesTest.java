package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSwitchesTest {

  private static final Contract CONTRACT = Contract.bundled();

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
    int times =
        Call.raw(CONTRACT, "registerUser", "")
            .method("GET")
            .path("/__mock/report")
            .to(mock)
            .json()
            .at("/accessKeys/0/details/0/times")
            .asInt();
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
