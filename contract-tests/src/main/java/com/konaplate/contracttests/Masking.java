package com.konaplate.contracttests;

import com.konaplate.contract.ArraySchema;
import com.konaplate.contract.Contract;
import com.konaplate.contract.Field;
import com.konaplate.contract.ObjectSchema;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Schema;
import com.konaplate.contract.TextSchema;
import com.konaplate.contract.wire.SandboxCredentials;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps what a real platform answers about people out of every report: the values of {@code
 * x-sensitive} fields and the credentials. The sandbox's are public and stay readable.
 *
 * @param active whether the credentials are not the sandbox's
 * @param sensitive the names of the sensitive fields
 * @param credentials what must not be printed
 */
record Masking(boolean active, Set<String> sensitive, SandboxCredentials credentials) {

  private static final String MASK = "***";

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
    if (field.schema() instanceof TextSchema text && text.sensitivity().isPresent()) {
      names.add(field.name());
    }
    collect(field.schema(), names);
  }

  /** The outcome as it may be shown. */
  Outcome apply(Outcome outcome) {
    List<Finding> findings = outcome.findings().stream().map(this::apply).toList();
    return !active
        ? outcome
        : new Outcome(
            outcome.contractCase(),
            outcome.target(),
            outcome.request(),
            outcome.reply(),
            outcome.body(),
            findings);
  }

  private Finding apply(Finding finding) {
    String name = finding.place().substring(finding.place().lastIndexOf('/') + 1);
    return sensitive.contains(name)
        ? new Finding(finding.place(), MASK, MASK)
        : new Finding(finding.place(), text(finding.expected()), text(finding.actual()));
  }

  private String text(String text) {
    String names = String.join("|", sensitive);
    Pattern member = Pattern.compile("\"(" + names + ")\"\\s*:\\s*\"(?:[^\"\\\\]|\\\\.)*\"");
    return member
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement("\"" + found.group(1) + "\":\"" + MASK + "\""))
        .replace(credentials.secretKey(), MASK)
        .replace(credentials.accessKey(), MASK);
  }

  /** A shell command that takes the access key from the environment. */
  String command(String command) {
    return active
        ? command.replace(credentials.accessKey(), "'\"$" + CredentialSource.ACCESS_KEY + "\"'")
        : command;
  }
}
