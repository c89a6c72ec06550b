package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.SandboxCredentials;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes runs up, for the tests of what is told of them. */
final class Runs {

  static final Contract CONTRACT = Contract.bundled();
  private static final List<ContractCase> CASES = new Corpus(CONTRACT, 0).cases();
  private static final Request REQUEST = new Request("POST", "/", List.of(), Bytes.of(""), false);

  private Runs() {}

  static ContractCase contractCase(String id) {
    return CASES.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  static Target sandbox() {
    return target(SandboxCredentials.of(CONTRACT));
  }

  static Target target(SandboxCredentials credentials) {
    return new Target("some", URI.create("http://127.0.0.1:9"), credentials, true, true);
  }

  /** A case that was answered with nothing in particular. */
  static Outcome outcome(Target target, String id, Finding... findings) {
    Reply reply = new Reply(400, HttpHeaders.of(Map.of(), (n, v) -> true), Bytes.of("{}"));
    return new Outcome(
        contractCase(id), target, REQUEST, Optional.of(reply), Optional.empty(), List.of(findings));
  }

  /** A case that got no reply at all. */
  static Outcome unanswered(Target target, String id, Finding... findings) {
    return new Outcome(
        contractCase(id), target, REQUEST, Optional.empty(), Optional.empty(), List.of(findings));
  }

  static Run of(Target target, Outcome... outcomes) {
    List<CaseResult> results = Stream.of(outcomes).map(CaseResult::of).toList();
    return of(target, results);
  }

  static Run of(Target target, List<CaseResult> results) {
    return new Run(CONTRACT, target, "", Instant.EPOCH, Duration.ZERO, results);
  }
}
