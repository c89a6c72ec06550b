package com.konaplate.contracttests;

import com.konaplate.contract.Constraint;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.WireHeaders;
import com.konaplate.contracttests.ContractCase.Subject;
import java.util.stream.Stream;

/**
 * What the contract answers where encryption is required: a plain request of an operation whose
 * requests it marks as encryptable is refused as soon as its body is read. Those of all other
 * operations are carried out, plain and encrypted alike.
 */
final class EncryptionDemand {

  private static final int REFUSED = 400;
  private static final Violation MISSED = new Violation(Place.ENC_DATA, Keyword.REQUIRED);

  private EncryptionDemand() {}

  /** The case as it is for a target; a step of a story is sent in such a way that it is taken. */
  static ContractCase on(Target target, ContractCase subject) {
    if (!target.encryptedOnly() || !subject.draft().lacksEncryption()) {
      return subject;
    }
    if (subject.family() == Family.STATE) {
      return new ContractCase(
          subject.id(),
          subject.family(),
          subject.subject(),
          subject.given(),
          target.taken(subject.draft()),
          subject.expected());
    }
    return isRefusedBefore(subject) ? subject : refused(subject);
  }

  /** What is refused for the HTTP message, a header, a credential or its syntax, still is. */
  private static boolean isRefusedBefore(ContractCase subject) {
    ExpectedReply expected = subject.expected();
    return !expected.isSuccess()
        && (expected.status() != REFUSED
            || before(subject.draft().operation())
                .map(ExpectedReply::of)
                .anyMatch(expected::equals));
  }

  private static Stream<ErrorReply> before(Operation operation) {
    Stream<Violation> headers =
        operation.constraints().stream()
            .filter(constraint -> constraint.place().kind() == Place.Kind.HEADER)
            .map(EncryptionDemand::broken);
    Stream<Violation> others =
        Stream.of(
            new Violation(Place.header(WireHeaders.ACCESS_KEY), Keyword.CREDENTIAL),
            new Violation(Place.header(WireHeaders.TRAN_TOKEN), Keyword.CREDENTIAL),
            new Violation(Place.BODY, Keyword.SYNTAX));
    return Stream.concat(headers, others).map(operation::refusal);
  }

  private static Violation broken(Constraint constraint) {
    return new Violation(constraint.place(), constraint.keyword());
  }

  private static ContractCase refused(ContractCase subject) {
    Operation operation = subject.draft().operation();
    return new ContractCase(
        subject.id(),
        subject.family(),
        Subject.of(operation),
        Given.NOTHING,
        subject.draft(),
        ExpectedReply.of(refusal(operation)));
  }

  /** What answers a plain request that would have to be encrypted. */
  static ErrorReply refusal(Operation operation) {
    return operation.refusal(MISSED);
  }
}
