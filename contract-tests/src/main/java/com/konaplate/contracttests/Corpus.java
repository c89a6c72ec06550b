package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import java.util.ArrayList;
import java.util.List;

/** All cases that follow from a contract. */
final class Corpus {

  /** Plain and encrypted. */
  private static final int RUNS = 2;

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

  /** All cases and state sequences. */
  Plan plan() {
    return new Plan(cases(), new Stories(contract, salt).all());
  }

  /** The cases by operation, in the order of the contract. */
  List<ContractCase> cases() {
    ValidRequests valid = new ValidRequests(contract, Long.toString(salt, Character.MAX_RADIX));
    GeneratedValues generated = new GeneratedValues(contract);
    List<ContractCase> cases = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      OperationCases ofOperation = new OperationCases(operation, valid, generated);
      cases.addAll(bothWays(ofOperation, seed(operation, 0)));
      cases.addAll(SizeCases.of(contract, ofOperation));
      cases.addAll(ForgedTokenCases.ofOneWay(ofOperation));
      cases.addAll(EncryptionCases.of(ofOperation));
      cases.addAll(EncryptedRun.of(bothWays(ofOperation, seed(operation, 1))));
      cases.addAll(PairCases.of(contract, operation));
    }
    return cases;
  }

  /** Login ids at a limit must not be those of another operation's case. */
  private long seed(Operation operation, int run) {
    int operations = contract.operations().size();
    return (salt * RUNS + run) * operations + contract.operations().indexOf(operation);
  }

  /** What can be sent plain and encrypted alike; derived anew each time, for other members. */
  private List<ContractCase> bothWays(OperationCases cases, long seed) {
    List<ContractCase> found = new ArrayList<>(ScenarioCases.of(cases));
    found.addAll(MessageCases.of(contract, cases));
    found.addAll(HeaderCases.of(cases));
    found.addAll(CredentialCases.of(cases));
    found.addAll(ForgedTokenCases.of(cases));
    found.addAll(BodyFormCases.of(cases));
    found.addAll(FieldCases.of(cases, seed));
    found.addAll(ConditionCases.of(cases));
    return found;
  }
}
