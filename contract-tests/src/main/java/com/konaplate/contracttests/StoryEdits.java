package com.konaplate.contracttests;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** How the requests of stories differ from valid ones. */
final class StoryEdits {

  static final Consumer<ObjectNode> FORCED = body -> body.put("isResetPassword", true);
  static final Consumer<ObjectNode> OWN_ID = body -> body.put("userId", StoryStep.OF_THE_MEMBER);

  /** Whoever looks at the first digits alone takes it for the right one. */
  static final Consumer<ObjectNode> WRONG = mistyped(CredentialCases::last);

  static final Consumer<ObjectNode> OTHER_CI =
      body -> body.put("ci", CredentialCases.last(body.path("ci").asString()));
  static final Consumer<ObjectNode> NEW = pin("271828");

  private StoryEdits() {}

  /** Sets the password that the request asks for. */
  private static Consumer<ObjectNode> pin(String digits) {
    return mistyped(right -> digits);
  }

  /** Makes another password of that which the request asks for. */
  static Consumer<ObjectNode> mistyped(UnaryOperator<String> slip) {
    return body -> {
      String name = body.has("loginPassword") ? "loginPassword" : "currentPassword";
      body.put(name, slip.apply(body.path(name).asString()));
    };
  }

  /** The same digits in another order. */
  static String rotated(String digits) {
    return digits.substring(1) + digits.charAt(0);
  }

  static Consumer<ObjectNode> only(String... names) {
    return body -> body.retain(names);
  }

  static void keepPassword(ObjectNode reset) {
    reset.set("newPassword", reset.get("currentPassword"));
  }
}
