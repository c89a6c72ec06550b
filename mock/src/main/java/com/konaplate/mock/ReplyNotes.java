package com.konaplate.mock;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import com.konaplate.contract.Operation;
import com.konaplate.contract.RequestEncryption;
import com.konaplate.contract.wire.WireHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the filter finds out about an accepted request and its reply has to know. */
final class ReplyNotes {

  private static final String ACCEPTED = "ACCEPTED";
  private static final String ENCRYPT = "ENCRYPT_SUCCESS";
  private static final String NOTE = "NOTE";
  private static final String TEXT = "text";

  private ReplyNotes() {}

  static void leave(ServeEvent event, Operation operation, OpenedBody body, boolean namesKey) {
    event.appendSubEvent(ACCEPTED, Map.of());
    if (body.wasEncrypted() && operation.repliesEncrypted()) {
      event.appendSubEvent(ENCRYPT, Map.of());
    }
    if (body.wasEncrypted() && operation.encryption() != RequestEncryption.ENCRYPTABLE) {
      note(event, "encData: not asked for: the page marks this operation's request as plain");
    }
    if (namesKey && !body.wasEncrypted()) {
      note(event, WireHeaders.CRYPTO_KEY_ID + ": ignored: the body has no encData");
    }
    List<UnknownMembers.Member> unknown = UnknownMembers.of(operation.body(), body.json());
    if (!unknown.isEmpty()) {
      String names =
          unknown.stream().map(UnknownMembers.Member::toString).collect(Collectors.joining(", "));
      note(event, "body: unknown and ignored: " + names);
    }
  }

  /** Points something out on the reply. */
  static void note(ServeEvent event, String text) {
    event.appendSubEvent(NOTE, Map.of(TEXT, text));
  }

  static boolean isAccepted(ServeEvent event) {
    return has(event, ACCEPTED);
  }

  static boolean asksForEncryption(ServeEvent event) {
    return has(event, ENCRYPT);
  }

  private static boolean has(ServeEvent event, String type) {
    return event.getSubEvents().stream().anyMatch(note -> note.getType().equals(type));
  }

  static List<String> notes(ServeEvent event) {
    return event.getSubEvents().stream()
        .filter(note -> note.getType().equals(NOTE))
        .map(SubEvent::getData)
        .map(data -> String.valueOf(data.get(TEXT)))
        .toList();
  }
}
