package com.konaplate.contracttests;

import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.UndecryptableException;
import com.konaplate.contract.wire.WireHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Envelopes, headers and encryption of replies that are not as the contract says. */
final class WireMutants {

  private static final String ID = WireHeaders.CORRELATION_ID;
  private static final String KEY_ID = WireHeaders.CRYPTO_KEY_ID;
  private static final String TYPE = "Content-Type";

  private final Operation operation;
  private final SandboxCredentials keys;
  private final List<Mutant> found = new ArrayList<>();

  private WireMutants(Operation operation, SandboxCredentials keys) {
    this.operation = operation;
    this.keys = keys;
  }

  static List<Mutant> of(Operation operation, SandboxCredentials keys) {
    WireMutants mutants = new WireMutants(operation, keys);
    for (boolean success : List.of(true, false)) {
      mutants.visitEnvelope(success);
      mutants.visitCorrelationId(success);
      mutants.visitHeaders(success);
    }
    mutants.visitMalformedIds();
    mutants.visitFreshId();
    mutants.visitEncryption();
    return mutants.found;
  }

  private void visitEnvelope(boolean success) {
    for (String name : List.of("response", "code", "description")) {
      String other = "\"" + name + "_\":";
      envelope(success, name + " renamed", r -> replace(r, "\"" + name + "\":", other));
    }
    envelope(success, "a member beside", r -> replace(r, "{\"response\"", "{\"x\":1,\"response\""));
    envelope(success, "a member inside", r -> replace(r, "\"code\"", "\"x\":1,\"code\""));
    envelope(success, "no description", r -> drop(r, ",\"description\":\"[^\"]*\""));
    envelope(success, "no code", r -> drop(r, "\"code\":\"[^\"]*\","));
    envelope(success, "something behind", r -> r.body += "\n{}");
    envelope(success, "no body", r -> r.body = "");
  }

  private static void replace(FalsifyingProxy.Draft reply, String truth, String falsehood) {
    reply.body = reply.body.replace(truth, falsehood);
  }

  private static void drop(FalsifyingProxy.Draft reply, String pattern) {
    reply.body = reply.body.replaceAll(pattern, "");
  }

  private void visitCorrelationId(boolean success) {
    String kind = "correlation id";
    add(success, kind, "gone", reply -> reply.headers.remove(ID));
    add(success, kind, "another one", reply -> set(reply, ID, "261120093000-0a1b2c3"));
    add(success, kind, "of no form", reply -> set(reply, ID, "1"));
    add(success, kind, "in capitals", WireMutants::upperCase);
    add(success, kind, "twice", WireMutants::twice);
  }

  private static void upperCase(FalsifyingProxy.Draft reply) {
    reply.headers.computeIfPresent(
        ID,
        (name, values) -> values.stream().map(v -> v.toUpperCase(java.util.Locale.ROOT)).toList());
  }

  private static void twice(FalsifyingProxy.Draft reply) {
    reply.headers.computeIfPresent(
        ID, (name, values) -> Stream.concat(values.stream(), values.stream()).toList());
  }

  private static void set(FalsifyingProxy.Draft reply, String header, String value) {
    reply.headers.put(header, List.of(value));
  }

  private void visitHeaders(boolean success) {
    add(success, "headers", "no media type", reply -> reply.headers.remove(TYPE));
    add(success, "headers", "text/plain", reply -> set(reply, TYPE, "text/plain"));
    add(
        success,
        "headers",
        "another charset",
        reply -> set(reply, TYPE, "application/json;charset=ISO-8859-1"));
    add(success, "headers", "compressed", reply -> set(reply, "Content-Encoding", "gzip"));
    add(
        success,
        "headers",
        "a key id where nothing is encrypted",
        reply -> {
          if (!isEncrypted(reply)) {
            set(reply, KEY_ID, keys.cryptoKeyId());
          }
        });
  }

  private static boolean isEncrypted(FalsifyingProxy.Draft reply) {
    return reply.body.contains("\"" + Place.ENC_DATA.name() + "\"");
  }

  /** What is answered to an id that has no form is a fresh one. */
  private void visitMalformedIds() {
    found.add(
        Mutant.ofReply(
            "correlation id",
            "malformed one repeated",
            operation,
            c -> c.id().contains(ID),
            reply -> {
              List<String> sent = reply.request.values(ID);
              if (!sent.isEmpty()) {
                reply.headers.put(ID, sent);
              }
            }));
    found.add(
        Mutant.ofReply(
            "correlation id",
            "none where none was sent",
            operation,
            c -> c.id().contains(ID),
            reply -> {
              if (reply.request.values(ID).isEmpty()) {
                reply.headers.remove(ID);
              }
            }));
  }

  /** What is fresh is another one each time. */
  private void visitFreshId() {
    found.add(
        Mutant.ofReply(
            "correlation id",
            "always the same fresh one",
            operation,
            c -> c.id().contains(ID),
            reply -> {
              if (!reply.request.values(ID).equals(reply.headers.get(ID))) {
                set(reply, ID, "261120093000-0000000");
              }
            }));
  }

  private void visitEncryption() {
    Predicate<ContractCase> sealed = c -> c.draft().encrypted();
    encryption("refusals encrypted", sealed, this::encryptRefusal);
    Predicate<ContractCase> answered = sealed.and(c -> c.expected().isSuccess());
    if (operation.repliesEncrypted()) {
      encryption("reply in plain", answered, this::decrypt);
      encryption("plain envelope", answered, this::envelopeOutside);
      encryption("to another key", answered, this::toAnotherKey);
      encryption("no key id", answered, r -> r.headers.remove(KEY_ID));
      encryption(
          "another key id",
          answered,
          reply -> {
            if (isEncrypted(reply)) {
              set(reply, KEY_ID, "f".repeat(32));
            }
          });
    }
  }

  private void encryptRefusal(FalsifyingProxy.Draft reply) {
    boolean sealed = reply.request.body().text().contains("\"" + Place.ENC_DATA.name() + "\"");
    if (reply.status == 400 && sealed) {
      reply.body = encrypted(reply.body.getBytes(StandardCharsets.UTF_8));
      set(reply, KEY_ID, keys.cryptoKeyId());
    }
  }

  private String encrypted(byte[] json) {
    String compact = PayloadCipher.encrypt(json, keys.clientKeys().publicKey());
    return JsonBody.write(JsonBody.object().put(Place.ENC_DATA.name(), compact));
  }

  private void decrypt(FalsifyingProxy.Draft reply) {
    if (isEncrypted(reply)) {
      reply.body = new String(opened(reply), StandardCharsets.UTF_8);
      reply.headers.remove(KEY_ID);
    }
  }

  private void envelopeOutside(FalsifyingProxy.Draft reply) {
    if (isEncrypted(reply)) {
      ObjectNode inner = JsonText.parse(new String(opened(reply), StandardCharsets.UTF_8)).get();
      ObjectNode outer = JsonText.parse(reply.body).get();
      outer.set("response", inner.get("response"));
      reply.body = JsonBody.write(outer);
    }
  }

  private void toAnotherKey(FalsifyingProxy.Draft reply) {
    if (isEncrypted(reply)) {
      String compact = PayloadCipher.encrypt(opened(reply), keys.serverKeys().publicKey());
      reply.body = JsonBody.write(JsonBody.object().put(Place.ENC_DATA.name(), compact));
    }
  }

  private byte[] opened(FalsifyingProxy.Draft reply) {
    try {
      String compact = JsonText.parse(reply.body).get().path(Place.ENC_DATA.name()).stringValue();
      return PayloadCipher.decrypt(compact, keys.clientKeys().privateKey());
    } catch (UndecryptableException e) {
      throw new IllegalStateException("a true reply cannot be read", e);
    }
  }

  private void encryption(
      String name, Predicate<ContractCase> near, Consumer<FalsifyingProxy.Draft> falsehood) {
    found.add(Mutant.ofReply("encryption of replies", name, operation, near, falsehood));
  }

  private void envelope(boolean success, String name, Consumer<FalsifyingProxy.Draft> falsehood) {
    add(success, "envelope", name, falsehood);
  }

  private void add(
      boolean success, String kind, String name, Consumer<FalsifyingProxy.Draft> falsehood) {
    found.add(
        Mutant.ofReply(
            kind,
            name + (success ? " on successes" : " on refusals"),
            operation,
            c -> c.expected().isSuccess() == success,
            reply -> {
              if ((reply.status == 200) == success) {
                falsehood.accept(reply);
              }
            }));
  }
}
