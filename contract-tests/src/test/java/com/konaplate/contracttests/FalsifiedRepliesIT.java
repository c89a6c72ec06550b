package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.WireHeaders;
import com.konaplate.contracttests.FalsifyingProxy.Draft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Falsifies one thing at a time in the replies of the mock: the suite has to notice every one. */
@ExtendWith(RealTargets.Provider.class)
class FalsifiedRepliesIT {

  private static final String CORRELATION_ID = WireHeaders.CORRELATION_ID;
  private static final String KEY_ID = WireHeaders.CRYPTO_KEY_ID;

  private final List<ContractCase> sample = Runs.cases().stream().filter(this::isInSample).toList();

  private boolean isInSample(ContractCase c) {
    return c.subject().scenario().isPresent()
        || c.id().startsWith("registerUser/" + CORRELATION_ID)
        || c.id().startsWith("registerUser/method");
  }

  @Test
  void truthPassesThroughTheProxy(RealTargets targets) {
    assertEquals(Optional.empty(), firstFailure(targets, reply -> {}));
  }

  @TestFactory
  Stream<DynamicTest> everyFalsehoodIsNoticed(RealTargets targets) {
    AtomicInteger noticed = new AtomicInteger();
    Map<String, Consumer<Draft>> falsehoods = falsehoods();
    return falsehoods.entrySet().stream()
        .map(
            falsehood ->
                dynamicTest(
                    falsehood.getKey(),
                    () -> {
                      assertNotEquals(
                          Optional.empty(), firstFailure(targets, falsehood.getValue()));
                      LedgerFile.write(
                          LedgerFile.Line.FALSIFIED,
                          "replies falsified in %d ways: %d noticed"
                              .formatted(falsehoods.size(), noticed.incrementAndGet()));
                    }));
  }

  private Optional<String> firstFailure(RealTargets targets, Consumer<Draft> falsification) {
    try (FalsifyingProxy proxy = new FalsifyingProxy(targets.mock().base(), falsification)) {
      SandboxCredentials credentials = targets.mock().credentials();
      Target target = new Target("proxy", proxy.base(), credentials, false);
      Suite suite = new Suite(RealTargets.CONTRACT, target, new Wire());
      return sample.stream()
          .map(suite::run)
          .filter(outcome -> !outcome.passed())
          .map(Outcome::explanation)
          .findFirst();
    }
  }

  private static Map<String, Consumer<Draft>> falsehoods() {
    Map<String, Consumer<Draft>> all = new LinkedHashMap<>();
    all.putAll(ofTheEnvelope());
    all.putAll(ofTheHeaders());
    all.putAll(ofTheValues());
    return all;
  }

  private static Map<String, Consumer<Draft>> ofTheEnvelope() {
    Map<String, Consumer<Draft>> all = new LinkedHashMap<>();
    all.put("another code", inBody("\"000_015\"", "\"000_002\""));
    all.put("another code of success", inBody("\"000_000\"", "\"000_001\""));
    all.put("a message without its full stop", inBody("loginId.\"", "loginId\""));
    all.put("a limit in a message off by one", inBody("최대값 8", "최대값 9"));
    all.put("another field in a message", inBody("values. loginId", "values. loginID"));
    all.put("no description", reply -> drop(reply, ",\"description\":\"[^\"]*\""));
    all.put("another name for the envelope", inBody("{\"response\"", "{\"result\""));
    all.put("a member beside the envelope", inBody("{\"response\"", "{\"time\":1,\"response\""));
    all.put("a member inside the envelope", inBody("\"code\"", "\"level\":1,\"code\""));
    all.put("a duplicate member", inBody("\"code\":", "\"code\":\"\",\"code\":"));
    all.put("something behind the body", reply -> reply.body += "\n{}");
    all.put("no body", reply -> reply.body = "");
    all.put("an HTML page", reply -> reply.body = "<html></html>");
    return all;
  }

  private static Map<String, Consumer<Draft>> ofTheHeaders() {
    Map<String, Consumer<Draft>> all = new LinkedHashMap<>();
    all.put("400 as 422", reply -> reply.status = reply.status == 400 ? 422 : reply.status);
    all.put("400 as 200", reply -> reply.status = reply.status == 400 ? 200 : reply.status);
    all.put("200 as 201", reply -> reply.status = reply.status == 200 ? 201 : reply.status);
    all.put("405 as 404", reply -> reply.status = reply.status == 405 ? 404 : reply.status);
    all.put("no correlation id", reply -> reply.headers.remove(CORRELATION_ID));
    all.put("always the same correlation id", set(CORRELATION_ID, "261120093000-0a1b2c3"));
    all.put("a correlation id of no form", set(CORRELATION_ID, "1"));
    all.put("two correlation ids", reply -> twice(reply, CORRELATION_ID));
    all.put("another content type", set("Content-Type", "text/plain"));
    all.put("another charset", set("Content-Type", "application/json;charset=ISO-8859-1"));
    all.put("no content type", reply -> reply.headers.remove("Content-Type"));
    all.put("no key id on encrypted replies", reply -> reply.headers.remove(KEY_ID));
    all.put("a key id on every reply", set(KEY_ID, "00112233445566778899aabbccddeeff"));
    return all;
  }

  private static Map<String, Consumer<Draft>> ofTheValues() {
    Map<String, Consumer<Draft>> all = new LinkedHashMap<>();
    all.put("another user id", inBody("\"userId\":1000000301", "\"userId\":1000000302"));
    all.put("a user id as text", inBody("\"userId\":1000000301", "\"userId\":\"1000000301\""));
    all.put("a user id as a decimal", inBody("\"userId\":1000000301", "\"userId\":1000000301.0"));
    all.put("no authentication code", reply -> drop(reply, ",\"authNumber\":\"[0-9]*\""));
    all.put(
        "an authentication code out of range", inBody("\"authNumber\":\"", "\"authNumber\":\"0"));
    all.put("no card", reply -> drop(reply, ",\"basicCardInfo\":\\{[^}]*}"));
    all.put("a null card", reply -> drop(reply, "(?<=basicCardInfo\":)\\{[^}]*}", "null"));
    all.put("a changed encrypted reply", inBody("{\"encData\":\"e", "{\"encData\":\"f"));
    all.put("a member beside the encrypted one", inBody("{\"encData\"", "{\"x\":1,\"encData\""));
    return all;
  }

  private static Consumer<Draft> inBody(String truth, String falsehood) {
    return reply -> reply.body = reply.body.replace(truth, falsehood);
  }

  private static void drop(Draft reply, String pattern) {
    drop(reply, pattern, "");
  }

  private static void drop(Draft reply, String pattern, String replacement) {
    reply.body = reply.body.replaceAll(pattern, replacement);
  }

  private static Consumer<Draft> set(String header, String value) {
    return reply -> reply.headers.put(header, List.of(value));
  }

  private static void twice(Draft reply, String header) {
    reply.headers.computeIfPresent(
        header, (name, values) -> Stream.concat(values.stream(), values.stream()).toList());
  }
}
