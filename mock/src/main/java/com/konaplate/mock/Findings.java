package com.konaplate.mock;

import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps what the mock had to say of the latest requests, in full, by their correlation id; and
 * tells refusals to the console.
 */
final class Findings {

  /** The oldest is forgotten first. */
  static final int KEPT = 1000;

  private static final int LONGEST = 8000;

  private final Map<String, String> byCorrelationId =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEPT;
        }
      };

  private final Consumer<String> console;

  Findings(Consumer<String> console) {
    this.console = console;
  }

  void refused(String id, Optional<Operation> operation, ErrorReply reply, Diagnosis diagnosis) {
    String answer = "%d %s".formatted(reply.status(), reply.code());
    console.accept(
        "refused  %s  %s  %s  %s".formatted(id, answer, name(operation), diagnosis.headerValue()));
    List<String> lines = new ArrayList<>();
    lines.add("request: " + operation.map(Findings::request).orElse("no use of an operation"));
    lines.add("refused: %s %s".formatted(answer, reply.description()));
    lines.add("reason: " + diagnosis.text());
    lines.addAll(diagnosis.details());
    keep(id, lines);
  }

  void accepted(String id, Operation operation, List<String> notes) {
    console.accept(
        "accepted %s  %s  %s"
            .formatted(id, operation.id(), Diagnosis.ofNotes(notes).headerValue()));
    List<String> lines = new ArrayList<>();
    lines.add("request: " + request(operation));
    notes.forEach(note -> lines.add("accepted: " + note));
    keep(id, lines);
  }

  private static String name(Optional<Operation> operation) {
    return operation.map(Operation::id).orElse("-");
  }

  private static String request(Operation operation) {
    Operation.Signature signature = operation.signature();
    return "%s %s (%s)".formatted(signature.method(), signature.path(), operation.id());
  }

  private void keep(String id, List<String> lines) {
    String text = String.join("\n", lines) + "\n";
    synchronized (byCorrelationId) {
      byCorrelationId.remove(id);
      byCorrelationId.put(id, text.substring(0, Math.min(text.length(), LONGEST)));
    }
  }

  /** What was said of the latest request with that correlation id. */
  Optional<String> find(String correlationId) {
    synchronized (byCorrelationId) {
      return Optional.ofNullable(byCorrelationId.get(correlationId));
    }
  }
}
