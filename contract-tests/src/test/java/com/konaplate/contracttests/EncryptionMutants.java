package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Rebuilt;
import com.konaplate.contract.RequestEncryption;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that may be encrypted, have to be, or are taken encrypted all the same, one taken for
 * another.
 */
final class EncryptionMutants {

  private static final String KIND = "encryption of requests";

  private final Contract contract;
  private final Operation operation;
  private final List<Mutant> found = new ArrayList<>();

  private EncryptionMutants(Contract contract, Operation operation) {
    this.contract = contract;
    this.operation = operation;
  }

  static List<Mutant> of(Contract contract, Operation operation) {
    EncryptionMutants mutants = new EncryptionMutants(contract, operation);
    mutants.visitTaken();
    mutants.visitMark();
    return mutants.found;
  }

  /** What is optional is refused, or not understood. */
  private void visitTaken() {
    refused(
        "an encrypted one is refused",
        c -> c.draft().encrypted(),
        body -> body.has(Place.ENC_DATA.name()),
        new Violation(Place.ENC_DATA, Keyword.CREDENTIAL));
    refused(
        "a plain one is refused",
        c -> !c.draft().encrypted(),
        body -> !body.has(Place.ENC_DATA.name()),
        new Violation(Place.ENC_DATA, Keyword.REQUIRED));
    operation
        .body()
        .firstViolation(JsonBody.object())
        .ifPresent(
            violation ->
                refused(
                    "encData is an unknown member",
                    c -> c.draft().encrypted(),
                    body -> body.has(Place.ENC_DATA.name()),
                    violation));
  }

  private void refused(
      String name, Predicate<ContractCase> sent, Predicate<ObjectNode> meant, Violation violation) {
    ErrorReply refusal = operation.refusal(violation);
    found.add(
        Mutant.ofReply(
            KIND,
            name,
            operation,
            c -> sent.test(c) && c.expected().isSuccess(),
            reply -> {
              Optional<ObjectNode> body = JsonText.parse(reply.request.body().text());
              if (reply.status == 200 && body.filter(meant).isPresent()) {
                reply.answer(refusal);
              }
            }));
  }

  /** The two marks are told apart where encryption is required, and there alone. */
  private void visitMark() {
    RequestEncryption other =
        operation.encryption() == RequestEncryption.ENCRYPTABLE
            ? RequestEncryption.ACCEPTED
            : RequestEncryption.ENCRYPTABLE;
    found.add(
        Mutant.ofContract(
                KIND,
                operation.encryption().word() + " as " + other.word(),
                operation,
                c -> !c.draft().encrypted() && c.expected().isSuccess(),
                Rebuilt.contract(contract, Rebuilt.withEncryption(operation, other)))
            .whereEncryptionIsRequired());
  }
}
