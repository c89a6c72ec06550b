package com.konaplate.contracttests;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.Contract;
import com.konaplate.contract.Field;
import com.konaplate.contract.ObjectSchema;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Schema;
import com.konaplate.contract.TextSchema;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import com.konaplate.contract.wire.SandboxCredentials;
import java.net.http.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps what a real platform answers about people out of every report: the values of {@code
 * x-sensitive} fields and the credentials. The sandbox's are public and stay readable.
 *
 * @param active whether the credentials are not the sandbox's
 * @param sensitive the names of the sensitive fields
 * @param credentials what must not be printed
 */
record Masking(boolean active, Set<String> sensitive, SandboxCredentials credentials) {

  static Masking of(Contract contract, SandboxCredentials credentials) {
    Set<String> names = new HashSet<>();
    for (Operation operation : contract.operations()) {
      collect(operation.body(), names);
      operation.responses().forEach(response -> collect(response.schema(), names));
    }
    boolean sandbox = credentials.secretKey().equals(contract.sandbox().secretKey());
    return new Masking(!sandbox, Set.copyOf(names), credentials);
  }

  private static void collect(Schema schema, Set<String> names) {
    if (schema instanceof ObjectSchema object) {
      object.fields().forEach(field -> collect(field, names));
    } else if (schema instanceof ArraySchema array) {
      collect(array.items(), names);
    }
  }

  private static void collect(Field field, Set<String> names) {
    if (isSensitive(field.schema())) {
      names.add(field.name());
    }
    collect(field.schema(), names);
  }

  private static boolean isSensitive(Schema schema) {
    return schema instanceof ArraySchema array
        ? isSensitive(array.items())
        : schema instanceof TextSchema text && text.sensitivity().isPresent();
  }

  /** The outcome as it may be shown: its findings, and the reply that its cause is named from. */
  Outcome apply(Outcome outcome) {
    if (!active) {
      return outcome;
    }
    Mask known = new Mask(sensitive, List.of(credentials.secretKey(), credentials.accessKey()));
    Mask mask = outcome.body().map(known::knowing).orElse(known);
    return new Outcome(
        outcome.contractCase(),
        outcome.target(),
        outcome.request(),
        outcome.reply().map(reply -> apply(mask, reply)),
        outcome.body().map(mask::of),
        outcome.findings().stream().map(finding -> apply(mask, finding)).toList());
  }

  private static Finding apply(Mask mask, Finding finding) {
    String place = finding.place();
    return mask.covers(place)
        ? new Finding(mask.own(place), Mask.MARK, Mask.MARK)
        : new Finding(
            mask.own(place), mask.own(finding.expected()), mask.text(place, finding.actual()));
  }

  private static Reply apply(Mask mask, Reply reply) {
    Map<String, List<String>> headers = new TreeMap<>();
    reply
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name, values.stream().map(mask::text).toList()));
    return new Reply(
        reply.status(),
        HttpHeaders.of(headers, (name, value) -> true),
        Bytes.of(body(mask, reply.body())));
  }

  private static String body(Mask mask, Bytes body) {
    try {
      return JsonBody.write(mask.of(JsonBody.read(body.toArray())));
    } catch (MalformedBodyException e) {
      return body.isEmpty() ? "" : Mask.unread(body.text());
    }
  }

  /** A shell command that takes the access key from the environment. */
  String command(String command) {
    return active
        ? command.replace(credentials.accessKey(), "'\"$" + CredentialSource.ACCESS_KEY + "\"'")
        : command;
  }
}
