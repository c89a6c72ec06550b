package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.DeclaredError;
import com.konaplate.contract.wire.JsonBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names what the findings of one case come from, so that cases with the same cause get the same
 * name. A header is a cause of its own. Of the answer itself the most telling difference counts,
 * for the others follow from it: no reply, an unreadable body, another code, another status,
 * another message; only then the single values.
 */
final class Symptoms {

  /** Parts what is shown of a name from what only keeps two names apart. */
  static final String DETAIL = "\n";

  private static final int LONGEST = 160;
  private static final String CODE = "/response/code";
  private static final String DESCRIPTION = "/response/description";
  private static final String STATUS = "status";
  private static final List<String> UNREADABLE = List.of("body", "decrypted body", "encData");

  private final Contract contract;
  private final Outcome outcome;
  private final ContractCase subject;
  private final Map<String, List<Finding>> named = new LinkedHashMap<>();

  private Symptoms(Contract contract, Outcome outcome) {
    this.contract = contract;
    this.outcome = outcome;
    this.subject = outcome.contractCase();
  }

  /** The findings by the name of their cause. */
  static Map<String, List<Finding>> of(Contract contract, Outcome outcome) {
    Symptoms symptoms = new Symptoms(contract, outcome);
    Optional<String> redirect = symptoms.redirect();
    if (redirect.isPresent()) {
      symptoms.add(redirect.get(), outcome.findings());
      return symptoms.named;
    }
    List<Finding> answer = new ArrayList<>();
    for (Finding finding : outcome.findings()) {
      if (symptoms.isHeader(finding)) {
        symptoms.add(
            "Reply header %s is missing or wrong".formatted(finding.place()), List.of(finding));
      } else {
        answer.add(finding);
      }
    }
    symptoms.nameAnswer(answer);
    return symptoms.named;
  }

  private void add(String title, List<Finding> findings) {
    named.computeIfAbsent(title, key -> new ArrayList<>()).addAll(findings);
  }

  private boolean isHeader(Finding finding) {
    String place = finding.place();
    return outcome.reply().isPresent()
        && !place.isEmpty()
        && !place.startsWith("/")
        && !place.equals(STATUS)
        && !UNREADABLE.contains(place);
  }

  /** What comes from such an address says nothing of the API behind it. */
  private Optional<String> redirect() {
    return outcome
        .reply()
        .filter(reply -> reply.status() / 100 == 3)
        .map(
            reply ->
                "HTTP %d: a redirect, which is not followed, to %s"
                    .formatted(
                        reply.status(),
                        Excerpt.of(String.join(", ", reply.values("Location")), LONGEST)));
  }

  private void nameAnswer(List<Finding> answer) {
    if (answer.isEmpty()) {
      return;
    }
    noReply(answer)
        .or(() -> unreadable(answer))
        .or(() -> findLast(answer, CODE).map(this::anotherCode))
        .or(() -> find(answer, STATUS).map(this::anotherStatus))
        .or(() -> find(answer, DESCRIPTION).map(finding -> anotherMessage()))
        .ifPresentOrElse(
            title -> add(title, answer), () -> answer.forEach(f -> nameValue(f, answer)));
  }

  /** What varies from case to case, such as a quoted reply, is no part of the name. */
  private Optional<String> noReply(List<Finding> answer) {
    return outcome.reply().isPresent()
        ? Optional.empty()
        : Optional.of("No reply: " + answer.get(0).actual().replaceFirst("\\{.*", "").strip());
  }

  private static Optional<String> unreadable(List<Finding> answer) {
    return answer.stream()
        .filter(finding -> UNREADABLE.contains(finding.place()))
        .findFirst()
        .map(finding -> "The %s is not %s".formatted(finding.place(), finding.expected()));
  }

  private static Optional<Finding> find(List<Finding> answer, String place) {
    return answer.stream().filter(finding -> finding.place().equals(place)).findFirst();
  }

  /** What the schema has against a value comes before what it should be. */
  private static Optional<Finding> findLast(List<Finding> answer, String place) {
    return answer.stream()
        .filter(finding -> finding.place().equals(place))
        .reduce((before, finding) -> finding);
  }

  private String anotherCode(Finding finding) {
    String operation = subject.draft().operation().id();
    if (subject.expected().isSuccess()) {
      return "%s refuses what the contract accepts: %s".formatted(operation, answered(finding));
    }
    return isSuccess()
        ? "%s accepts what the contract refuses: %s".formatted(operation, broken())
        : "Code %s instead of %s".formatted(plain(finding.actual()), subject.expected().code());
  }

  private String answered(Finding finding) {
    String description = reply().path("response").path("description").asString("");
    return Excerpt.of((plain(finding.actual()) + " " + description).strip(), LONGEST);
  }

  private ObjectNode reply() {
    return outcome.body().orElseGet(JsonBody::object);
  }

  private boolean isSuccess() {
    String code = reply().path("response").path("code").asString("");
    return code.equals(subject.draft().operation().successReply().code());
  }

  /** The limit, or the part of the case's id that tells what is tried. */
  private String broken() {
    return subject
        .subject()
        .broken()
        .map(limit -> limit.place() + " " + limit.keyword().word())
        .orElseGet(() -> CaseId.topic(subject));
  }

  private static String plain(String json) {
    return json.replaceAll("^\"|\"$", "");
  }

  private String anotherStatus(Finding finding) {
    return "HTTP %s instead of %s".formatted(finding.actual(), finding.expected());
  }

  /** A code may be declared with several messages, each of which is a cause of its own. */
  private String anotherMessage() {
    String template =
        ContractWords.error(contract, subject)
            .map(DeclaredError::message)
            .orElseGet(() -> subject.expected().description());
    return "Another message with code %s".formatted(subject.expected().code()) + DETAIL + template;
  }

  /** A member and all below it count as one; the whole body only when nothing else is known. */
  private void nameValue(Finding finding, List<Finding> answer) {
    boolean vague =
        finding.place().isEmpty() && answer.stream().anyMatch(f -> !f.place().isEmpty());
    if (!vague) {
      String[] steps = finding.place().split("/", 3);
      String member = steps.length > 1 ? steps[1] : "body";
      add(subject.draft().operation().id() + " answers another " + member, List.of(finding));
    }
  }
}
