package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.DeclaredError;
import com.konaplate.contract.Operation;
import com.konaplate.contract.wire.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Codes, messages and statuses that are others than those declared. */
final class ErrorMutants {

  /** Another path or method. */
  private static final Set<String> OUTSIDE = Set.of("unknown-path", "method-not-allowed");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(field|min|max)}");

  private static final int FAULT = 500;

  private final Contract contract;
  private final Operation operation;
  private final List<Mutant> found = new ArrayList<>();

  private ErrorMutants(Contract contract, Operation operation) {
    this.contract = contract;
    this.operation = operation;
  }

  static List<Mutant> of(Contract contract, Operation operation) {
    ErrorMutants mutants = new ErrorMutants(contract, operation);
    Stream.concat(operation.success().errors().all().stream(), operation.errors().all().stream())
        .map(mutants::asAnswered)
        .forEach(mutants::visit);
    return mutants.found;
  }

  /** What is no use of the operation is not answered in the operation's words. */
  private DeclaredError asAnswered(DeclaredError error) {
    return error.rule().filter(OUTSIDE::contains).map(contract.outside()::withRule).orElse(error);
  }

  private void visit(DeclaredError error) {
    String name = "%s %s".formatted(error.code(), error.rule().orElse(""));
    if (error.status() == FAULT) {
      String reason = "no request makes a platform fail";
      found.add(Mutant.unseen("codes, statuses, messages", name, operation, reason));
      return;
    }
    String other = otherCode(error);
    add("codes", name + " as " + other, error, reply -> code(reply, error, other));
    add("statuses", name + " with another status", error, reply -> status(reply, error));
    add("messages", name + " without its last letter", error, reply -> shorten(reply, error));
    List<String> placeholders = placeholders(error);
    for (int index = 0; index < placeholders.size(); index++) {
      int group = index + 1;
      String what = name + " with another " + placeholders.get(index);
      add("messages", what, error, reply -> replace(reply, error, group));
    }
  }

  private String otherCode(DeclaredError error) {
    List<String> codes = List.copyOf(contract.catalog().byCode().keySet());
    return codes.get((codes.indexOf(error.code()) + 1) % codes.size());
  }

  private static List<String> placeholders(DeclaredError error) {
    return filled(error)
        ? PLACEHOLDER.matcher(error.message()).results().map(m -> m.group(1)).toList()
        : List.of();
  }

  /** An entry that names its field itself has but one message. */
  private static boolean filled(DeclaredError error) {
    return error.status() == 400;
  }

  private static Pattern form(DeclaredError error) {
    Matcher placeholder = PLACEHOLDER.matcher(error.message());
    StringBuilder form = new StringBuilder();
    int end = 0;
    while (placeholder.find()) {
      form.append(Pattern.quote(error.message().substring(end, placeholder.start())));
      String field = error.field().map(Pattern::quote).orElse("\\S+");
      form.append('(').append(filled(error) ? "\\S+?" : field).append(')');
      end = placeholder.end();
    }
    return Pattern.compile(form.append(Pattern.quote(error.message().substring(end))).toString());
  }

  private static Optional<Matcher> described(int status, ObjectNode body, DeclaredError error) {
    String description = body.path("response").path("description").asString("");
    Matcher matcher = form(error).matcher(description);
    boolean meant =
        status == error.status()
            && body.path("response").path("code").asString("").equals(error.code())
            && matcher.matches();
    return Optional.of(matcher).filter(m -> meant);
  }

  private static void change(
      FalsifyingProxy.Draft reply, DeclaredError error, Falsehood falsehood) {
    JsonText.parse(reply.body)
        .ifPresent(
            body ->
                described(reply.status, body, error)
                    .ifPresent(
                        message -> {
                          falsehood.tell((ObjectNode) body.get("response"), message);
                          reply.body = JsonBody.write(body);
                        }));
  }

  /** What is done to the envelope of a reply. */
  @FunctionalInterface
  private interface Falsehood {
    void tell(ObjectNode envelope, Matcher message);
  }

  private static void code(FalsifyingProxy.Draft reply, DeclaredError error, String other) {
    change(reply, error, (envelope, message) -> envelope.put("code", other));
  }

  private static void status(FalsifyingProxy.Draft reply, DeclaredError error) {
    change(reply, error, (envelope, message) -> reply.status = error.status() + 1);
  }

  private static void shorten(FalsifyingProxy.Draft reply, DeclaredError error) {
    change(
        reply,
        error,
        (envelope, message) -> {
          String text = message.group();
          envelope.put("description", text.substring(0, text.length() - 1));
        });
  }

  private static void replace(FalsifyingProxy.Draft reply, DeclaredError error, int group) {
    change(
        reply,
        error,
        (envelope, message) -> {
          String text = message.group();
          envelope.put(
              "description",
              text.substring(0, message.start(group))
                  + other(message.group(group))
                  + text.substring(message.end(group)));
        });
  }

  private static String other(String value) {
    return value.matches("[0-9]+") ? String.valueOf(Integer.parseInt(value) + 1) : value + "x";
  }

  private void add(
      String kind, String name, DeclaredError error, Consumer<FalsifyingProxy.Draft> falsehood) {
    found.add(
        Mutant.ofReply(
            kind,
            name,
            operation,
            c -> described(c.expected().status(), c.expected().body(), error).isPresent(),
            falsehood));
  }
}
