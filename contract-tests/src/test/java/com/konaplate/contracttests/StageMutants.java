package com.konaplate.contracttests;

import com.konaplate.contract.Condition;
import com.konaplate.contract.Contract;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Field;
import com.konaplate.contract.Operation;
import com.konaplate.contract.RequestEncryption;
import com.konaplate.contract.wire.SandboxCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each stage of the checks before each one that precedes it: where both refuse, it answers. */
final class StageMutants {

  private static final String KIND = "order of stages";

  private final Operation operation;
  private final List<Mutant> found = new ArrayList<>();

  private StageMutants(Operation operation) {
    this.operation = operation;
  }

  static List<Mutant> of(Contract contract, Operation operation, SandboxCredentials keys) {
    StageMutants mutants = new StageMutants(operation);
    List<Stage> stages = Stages.of(contract, operation, keys);
    for (int first = 0; first < stages.size(); first++) {
      for (Stage later : stages.subList(first + 1, stages.size())) {
        mutants.visit(stages.get(first), later);
      }
    }
    return mutants.found;
  }

  /** Where encryption is required: that a request has to be encrypted, against all the rest. */
  static List<Mutant> ofEncryptedOnly(
      Contract contract, Operation operation, SandboxCredentials keys) {
    StageMutants mutants = new StageMutants(operation);
    Stage demand = Stages.ofDemand(operation);
    boolean before = operation.encryption() == RequestEncryption.ENCRYPTABLE;
    for (Stage stage : before ? Stages.of(contract, operation, keys) : List.<Stage>of()) {
      if (Stages.JUDGES_PLAINTEXT.contains(stage.name())) {
        mutants.visit(demand, stage);
      } else if (!Stages.JUDGES_ENCRYPTION.contains(stage.name())) {
        mutants.visit(stage, demand);
      }
    }
    return mutants.found.stream().map(Mutant::whereEncryptionIsRequired).toList();
  }

  private void visit(Stage first, Stage later) {
    String name = later.name() + " before " + first.name();
    found.add(
        blindness(first.name(), later.name())
            .map(reason -> Mutant.unseen(KIND, name, operation, reason))
            .orElseGet(
                () ->
                    Mutant.ofReply(
                        KIND,
                        name,
                        operation,
                        c -> isPair(c.id(), first, later),
                        reply -> swap(reply, first, later))));
  }

  /** Why no request is refused by both stages in different words. */
  private Optional<String> blindness(String first, String later) {
    if (first.equals(Stages.SYNTAX) && later.equals(Stages.INNER_SYNTAX)) {
      return Optional.of("no JSON is answered alike inside and outside of the encryption");
    }
    boolean inside = later.equals(Stages.INNER_SYNTAX) || later.equals(Stages.RULES);
    if (first.equals(Stages.ENCRYPTED_BODY) && inside) {
      return Optional.of("nobody sees what is inside of a body that cannot be decrypted");
    }
    boolean alone =
        later.equals(Stages.RULES)
            && ((first.equals(Stages.FIELDS) && rulesNeed(fields().map(Set::of)))
                || (first.equals(Stages.CONDITIONS) && rulesNeed(conditions())));
    return alone
        ? Optional.of("its rules look at the very fields that would have to be broken")
        : Optional.empty();
  }

  private Stream<String> fields() {
    return operation.body().fields().stream().map(Field::name);
  }

  /** The fields that each condition is about. */
  private Stream<Set<String>> conditions() {
    return operation.body().fields().stream()
        .flatMap(
            field ->
                field.requiredWhen().stream()
                    .map(
                        condition ->
                            fields()
                                .filter(n -> n.equals(field.name()) || names(condition, n))
                                .collect(Collectors.toSet())));
  }

  /** Whether no rule applies to a request in which one of these sets of fields is broken. */
  private boolean rulesNeed(Stream<Set<String>> broken) {
    List<Condition> rules =
        operation.scenarios().stream().flatMap(scenario -> scenario.when().stream()).toList();
    return broken.allMatch(
        set -> rules.stream().allMatch(rule -> set.stream().anyMatch(n -> names(rule, n))));
  }

  private static boolean names(Condition condition, String field) {
    return condition.schema().toString().contains('"' + field + '"');
  }

  private static boolean isPair(String id, Stage first, Stage later) {
    String[] labels = id.substring(id.lastIndexOf('/') + 1).split("\\+", 2);
    return labels.length == 2 && first.named().test(labels[0]) && later.named().test(labels[1]);
  }

  private static void swap(FalsifyingProxy.Draft reply, Stage first, Stage later) {
    if (first.refusal().apply(reply.request).filter(winner -> answers(reply, winner)).isPresent()) {
      later.refusal().apply(reply.request).ifPresent(reply::answer);
    }
  }

  private static boolean answers(FalsifyingProxy.Draft reply, ErrorReply refusal) {
    return JsonText.is(reply.body, ExpectedReply.of(refusal).body());
  }
}
