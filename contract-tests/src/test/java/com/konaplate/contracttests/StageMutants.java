package com.konaplate.contracttests;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.WireHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whole stages of the checks in another order: where two are broken, the later one answers. */
final class StageMutants {

  private static final Violation ACCESS_KEY =
      new Violation(Place.header(WireHeaders.ACCESS_KEY), Keyword.CREDENTIAL);
  private static final Violation TOKEN =
      new Violation(Place.header(WireHeaders.TRAN_TOKEN), Keyword.CREDENTIAL);
  private static final Violation SYNTAX = new Violation(Place.BODY, Keyword.SYNTAX);

  private final Operation operation;
  private final List<Mutant> found = new ArrayList<>();

  private StageMutants(Operation operation) {
    this.operation = operation;
  }

  /**
   * One stage.
   *
   * @param name what is judged
   * @param broken what of it a request breaks; of the token nobody but the platform can tell
   */
  private record Stage(String name, Function<Request, Optional<Violation>> broken) {}

  static List<Mutant> of(Operation operation, SandboxCredentials keys) {
    StageMutants mutants = new StageMutants(operation);
    List<Stage> stages =
        List.of(
            new Stage("headers", r -> operation.firstHeaderViolation(r::values)),
            new Stage("access key", r -> wrongKey(r, keys)),
            new Stage("token", r -> Optional.of(TOKEN)),
            new Stage("syntax", StageMutants::syntax),
            new Stage("fields", r -> fields(r, operation)));
    for (int first = 0; first < stages.size(); first++) {
      for (Stage later : stages.subList(first + 1, stages.size())) {
        mutants.visit(stages.get(first), later);
      }
    }
    return mutants.found;
  }

  private static Optional<Violation> wrongKey(Request request, SandboxCredentials keys) {
    boolean right = request.values(WireHeaders.ACCESS_KEY).equals(List.of(keys.accessKey()));
    return right ? Optional.empty() : Optional.of(ACCESS_KEY);
  }

  private static Optional<Violation> syntax(Request request) {
    boolean right = JsonText.parse(request.body().text()).isPresent();
    return right ? Optional.empty() : Optional.of(SYNTAX);
  }

  private static Optional<Violation> fields(Request request, Operation operation) {
    return JsonText.parse(request.body().text())
        .filter(body -> !body.has(Place.ENC_DATA.name()))
        .flatMap(operation.body()::firstViolation);
  }

  /** From outside, a broken token cannot be told from a right one that is never looked at. */
  private void visit(Stage first, Stage later) {
    boolean syntaxThenFields = first.name().equals("syntax");
    if (later.name().equals("token") || syntaxThenFields) {
      return;
    }
    found.add(
        Mutant.ofReply(
            "order of stages",
            later.name() + " before " + first.name(),
            operation,
            c -> c.family() == Family.PAIR,
            reply -> swap(reply, first, later)));
  }

  private void swap(FalsifyingProxy.Draft reply, Stage first, Stage later) {
    Optional<Violation> winner =
        first.broken().apply(reply.request).filter(violation -> answers(reply, violation));
    if (winner.isPresent()) {
      later.broken().apply(reply.request).ifPresent(violation -> tell(reply, violation));
    }
  }

  private boolean answers(FalsifyingProxy.Draft reply, Violation violation) {
    return JsonText.is(reply.body, body(violation).body());
  }

  private ExpectedReply body(Violation violation) {
    return ExpectedReply.of(operation.refusal(violation));
  }

  private void tell(FalsifyingProxy.Draft reply, Violation violation) {
    ExpectedReply other = body(violation);
    reply.status = other.status();
    reply.body = JsonBody.write(other.body());
  }
}
