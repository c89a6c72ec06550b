package com.konaplate.contracttests;

/** Reads the ids of cases: {@code operation/topic/what is tried}. */
final class CaseId {

  private CaseId() {}

  /** What of the request a case is about: a field, a header, {@code method}, {@code scenario}. */
  static String topic(ContractCase contractCase) {
    String[] parts = contractCase.id().split("/", 3);
    return parts.length > 1 ? parts[1] : "";
  }
}
