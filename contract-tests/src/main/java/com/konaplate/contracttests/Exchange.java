package com.konaplate.contracttests;

/**
 * One case as it was carried out.
 *
 * @param target where
 * @param contractCase the case
 * @param expected the reply that the contract gives, with what is known of the case's member
 * @param request what was sent
 * @param reply what came back
 */
record Exchange(
    Target target,
    ContractCase contractCase,
    ExpectedReply expected,
    Request request,
    Reply reply) {

  /** Whether HTTP lets the reply have a body. */
  boolean hasBody() {
    return !request.method().equals("HEAD");
  }
}
