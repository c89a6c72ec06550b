package com.konaplate.mock;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import com.konaplate.contract.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the filter finds out about an accepted request and its reply has to know. */
final class ReplyNotes {

  private static final String ENCRYPT = "ENCRYPT_SUCCESS";
  private static final String UNKNOWN = "UNKNOWN_MEMBERS";
  private static final String NAMES = "names";

  private ReplyNotes() {}

  static void leave(ServeEvent event, Operation operation, OpenedBody body) {
    if (body.wasEncrypted() && operation.repliesEncrypted()) {
      event.appendSubEvent(ENCRYPT, Map.of());
    }
    List<String> unknown = UnknownMembers.of(operation.body(), body.json());
    if (!unknown.isEmpty()) {
      event.appendSubEvent(UNKNOWN, Map.of(NAMES, String.join(", ", unknown)));
    }
  }

  static boolean asksForEncryption(ServeEvent event) {
    return find(event, ENCRYPT).isPresent();
  }

  static Optional<String> unknownMembers(ServeEvent event) {
    return find(event, UNKNOWN).map(note -> String.valueOf(note.getData().get(NAMES)));
  }

  private static Optional<? extends SubEvent> find(ServeEvent event, String type) {
    return event.getSubEvents().stream().filter(note -> note.getType().equals(type)).findFirst();
  }
}
