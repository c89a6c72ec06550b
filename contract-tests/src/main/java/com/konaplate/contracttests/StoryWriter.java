package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.SandboxProject.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Writes down what becomes of one member. */
final class StoryWriter {

  private static final List<String> IDENTITY = List.of("loginId", "ci");
  private static final List<String> PRESENT_PASSWORD = List.of("loginPassword", "currentPassword");

  private final Contract contract;
  private final ObjectNode member;
  private final List<List<StoryStep>> chapters = new ArrayList<>(List.of(new ArrayList<>()));

  /**
   * Begins.
   *
   * @param contract the contract
   * @param member the request that registers the member
   */
  StoryWriter(Contract contract, ObjectNode member) {
    this.contract = contract;
    this.member = member;
  }

  /** A request of the member that is carried out. */
  StoryWriter succeeds(String operation) {
    return succeeds(operation, body -> {});
  }

  /** A request of the member that is carried out, after a change of it. */
  StoryWriter succeeds(String operation, Consumer<ObjectNode> change) {
    return add(operation, change, Optional.empty());
  }

  /** The same a number of times. */
  StoryWriter succeeds(int times, String operation, Consumer<ObjectNode> change) {
    for (int time = 0; time < times; time++) {
      succeeds(operation, change);
    }
    return this;
  }

  /** A request of the member that the rule refuses. */
  StoryWriter fails(String rule, String operation) {
    return fails(rule, operation, body -> {});
  }

  /** A request of the member that the rule refuses, after a change of it. */
  StoryWriter fails(String rule, String operation, Consumer<ObjectNode> change) {
    return add(operation, change, Optional.of(rule));
  }

  /** The same refusal a number of times. */
  StoryWriter fails(int times, String rule, String operation, Consumer<ObjectNode> change) {
    for (int time = 0; time < times; time++) {
      fails(rule, operation, change);
    }
    return this;
  }

  /** Begins a chapter: whatever the target was told so far, it has to know after a restart. */
  StoryWriter later() {
    chapters.add(new ArrayList<>());
    return this;
  }

  private StoryWriter add(String id, Consumer<ObjectNode> change, Optional<String> rule) {
    Operation operation = contract.operation(id);
    ObjectNode body = body(operation);
    change.accept(body);
    chapters.get(chapters.size() - 1).add(new StoryStep(operation, body, rule));
    return this;
  }

  private ObjectNode body(Operation operation) {
    if (operation.id().equals(ValidRequests.REGISTRATION)) {
      return member.deepCopy();
    }
    ObjectNode body = ValidRequests.success(operation).request().deepCopy();
    IDENTITY.stream().filter(body::has).forEach(name -> body.set(name, member.get(name)));
    PRESENT_PASSWORD.stream()
        .filter(body::has)
        .forEach(name -> body.set(name, member.get("loginPassword")));
    return body;
  }

  /** The whole story, of a member who is registered in it. */
  Story named(String name) {
    return new Story(name, Optional.empty(), chapters);
  }

  /** The whole story, of a member whom the contract declares. */
  Story ofDeclared(Member declared, String name) {
    return new Story(name, Optional.of(declared), chapters);
  }
}
