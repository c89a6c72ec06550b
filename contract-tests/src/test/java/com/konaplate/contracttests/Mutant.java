package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One promise of the contract, broken on purpose.
 *
 * @param kind what kind of promise, for the table
 * @param name what is broken, and how
 * @param operation the operation whose promise it is
 * @param near the cases that are tried first
 * @param contract the contract that a mock serves in place of the true one, if that is the way
 * @param falsehood what is done to true replies, if that is the way
 * @param encryptedOnly whether it is broken by a platform that takes encrypted requests alone,
 *     where the contract marks them
 * @param stateful whether stories alone can show it, told to a server
 * @param unseen why no request can show it, if none can
 */
record Mutant(
    String kind,
    String name,
    Operation operation,
    Predicate<ContractCase> near,
    Optional<Contract> contract,
    Optional<Consumer<FalsifyingProxy.Draft>> falsehood,
    boolean encryptedOnly,
    boolean stateful,
    Optional<String> unseen) {

  static Mutant ofContract(
      String kind,
      String name,
      Operation operation,
      Predicate<ContractCase> near,
      Contract contract) {
    return new Mutant(
        kind,
        name,
        operation,
        near,
        Optional.of(contract),
        Optional.empty(),
        false,
        false,
        Optional.empty());
  }

  static Mutant ofReply(
      String kind,
      String name,
      Operation operation,
      Predicate<ContractCase> near,
      Consumer<FalsifyingProxy.Draft> falsehood) {
    return new Mutant(
        kind,
        name,
        operation,
        near,
        Optional.empty(),
        Optional.of(falsehood),
        false,
        false,
        Optional.empty());
  }

  /** A promise about what was told before. */
  static Mutant ofState(
      String kind, String name, Operation operation, Consumer<FalsifyingProxy.Draft> falsehood) {
    return new Mutant(
        kind,
        name,
        operation,
        c -> false,
        Optional.empty(),
        Optional.of(falsehood),
        false,
        true,
        Optional.empty());
  }

  /** The same on a platform that takes encrypted requests alone. */
  Mutant whereEncryptionIsRequired() {
    return new Mutant(kind, name, operation, near, contract, falsehood, true, stateful, unseen);
  }

  /** A promise that nobody can see broken. */
  static Mutant unseen(String kind, String name, Operation operation, String reason) {
    return new Mutant(
        kind,
        name,
        operation,
        c -> false,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.of(reason));
  }

  @Override
  public String toString() {
    return "%s: %s of %s".formatted(kind, name, operation.id());
  }
}
