package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import java.util.ArrayList;
import java.util.List;

/** All cases that follow from a contract. */
final class Corpus {

  private final Contract contract;
  private final long salt;

  /**
   * Derives for one run.
   *
   * @param contract the contract
   * @param salt makes the members of this run differ from those of other runs, not negative
   */
  Corpus(Contract contract, long salt) {
    this.contract = contract;
    this.salt = salt;
  }

  /** The cases by operation, in the order of the contract. */
  List<ContractCase> cases() {
    ValidRequests valid = new ValidRequests(contract, Long.toString(salt, Character.MAX_RADIX));
    GeneratedValues generated = new GeneratedValues(contract);
    List<ContractCase> cases = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      cases.addAll(of(new OperationCases(operation, valid, generated), seed(operation)));
      cases.addAll(PairCases.of(contract, operation));
    }
    return cases;
  }

  /** Login ids at a limit must not be those of another operation's case. */
  private long seed(Operation operation) {
    return salt * contract.operations().size() + contract.operations().indexOf(operation);
  }

  private List<ContractCase> of(OperationCases cases, long seed) {
    List<ContractCase> found = new ArrayList<>(ScenarioCases.of(cases));
    found.addAll(MessageCases.of(contract, cases));
    found.addAll(HeaderCases.of(cases));
    found.addAll(CredentialCases.of(cases));
    found.addAll(EncryptionCases.of(cases));
    found.addAll(BodyFormCases.of(cases));
    found.addAll(FieldCases.of(cases, seed));
    found.addAll(ConditionCases.of(cases));
    return found;
  }
}
