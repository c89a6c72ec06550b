package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.wire.SandboxCredentials;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes runs up or carries them out, for the tests of what is told of them. */
final class Runs {

  static final Contract CONTRACT = Contracts.bundled();
  private static final Request REQUEST = new Request("POST", "/", List.of(), Bytes.of(""), false);

  private Runs() {}

  private static final class Cases {

    static final List<ContractCase> ALL = new Corpus(CONTRACT, 0).cases();
  }

  /** What the whole suite sends, but for the stories; made up once, which takes its time. */
  static List<ContractCase> cases() {
    return Cases.ALL;
  }

  static ContractCase contractCase(String id) {
    return cases().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
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

  /** What went wrong, with the commands that repeat it; empty when all is well. */
  static String explanations(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> !outcome.passed())
        .map(Outcome::explanation)
        .collect(Collectors.joining("\n"));
  }

  /** Carries a plan out as the command line does. */
  static Run carriedOut(Plan plan, Permission permission) {
    return new Runner(CONTRACT, permission, new Wire()).run(plan, "", result -> {});
  }

  static Run of(Target target, Outcome... outcomes) {
    List<CaseResult> results = Stream.of(outcomes).map(CaseResult::of).toList();
    return of(target, results);
  }

  static Run of(Target target, List<CaseResult> results) {
    return new Run(CONTRACT, target, "", Instant.EPOCH, Duration.ZERO, results);
  }
}
