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

  /**
   * Whether the reply has to be encrypted, which goes by what it answers: where a refusal is
   * expected and the request carried out, that is what is wrong, and not the encryption.
   */
  boolean repliesEncrypted() {
    return contractCase.draft().encrypted()
        && contractCase.draft().operation().repliesEncrypted()
        && reply.status() == ExpectedReply.SUCCESS;
  }

  /** Whether HTTP lets the reply have a body. */
  boolean hasBody() {
    return !request.method().equals("HEAD");
  }
}
