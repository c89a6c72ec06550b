package com.konaplate.contracttests;

import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import com.konaplate.contracttests.ContractCase.Subject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request of a story, and what the requests before it make of the reply.
 *
 * @param operation the operation
 * @param body the request; {@link #OF_THE_MEMBER} in it stands for the id given to the member
 * @param rule the rule that refuses it, none when it is carried out
 */
record StoryStep(Operation operation, ObjectNode body, Optional<String> rule) {

  /** A userId that nobody has. */
  static final int OF_THE_MEMBER = 0;

  static final String USER_ID = "userId";
  private static final String ENVELOPE = "/response/";

  /** What happens. */
  String label() {
    return operation.id() + "-" + rule.orElse("success");
  }

  boolean isRegistration() {
    return operation.id().equals(ValidRequests.REGISTRATION);
  }

  /**
   * The step as a case.
   *
   * @param id the case's id
   * @param given what has to be before it
   * @param registered the reply to the story's first registration, empty before it
   */
  ContractCase toCase(String id, Given given, ObjectNode registered) {
    ObjectNode request = body.deepCopy();
    if (request.path(USER_ID).asInt(-1) == OF_THE_MEMBER) {
      request.set(USER_ID, registered.get(USER_ID));
    }
    Draft draft = Draft.of(operation, request);
    Subject subject = Subject.of(operation);
    return new ContractCase(id, Family.STATE, subject, given, draft, expected(registered));
  }

  private ExpectedReply expected(ObjectNode registered) {
    return rule.map(name -> ExpectedReply.of(operation.refusal(name)))
        .orElseGet(() -> isRegistration() ? carriedOut() : carriedOut().knowing(registered));
  }

  /** Whatever stands beside the envelope was made by the platform. */
  private ExpectedReply carriedOut() {
    Scenario success = ValidRequests.success(operation);
    Set<String> made =
        Leaves.of(success.reply()).keySet().stream()
            .filter(pointer -> !pointer.startsWith(ENVELOPE))
            .collect(Collectors.toSet());
    return ExpectedReply.of(success, made);
  }
}
