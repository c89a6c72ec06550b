package com.konaplate.contracttests;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.WireHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Access keys that are not the partner's, and the forms of a token. */
final class CredentialCases {

  private static final Violation WRONG_KEY =
      new Violation(Place.header(WireHeaders.ACCESS_KEY), Keyword.CREDENTIAL);
  private final OperationCases cases;
  private final List<ContractCase> found = new ArrayList<>();

  private CredentialCases(OperationCases cases) {
    this.cases = cases;
  }

  static List<ContractCase> of(OperationCases cases) {
    CredentialCases credentials = new CredentialCases(cases);
    credentials.visitAccessKeys();
    credentials.visitTokenForms();
    return credentials.found;
  }

  private void visitAccessKeys() {
    refused("access-key/unknown", WRONG_KEY, change(WireHeaders.ACCESS_KEY, CredentialCases::last));
    refused(
        "access-key/another-first-letter",
        WRONG_KEY,
        change(WireHeaders.ACCESS_KEY, CredentialCases::first));
    refused("access-key/upper-case", WRONG_KEY, change(WireHeaders.ACCESS_KEY, this::upperCase));
    refused(
        "access-key/of-another-asp", WRONG_KEY, change(WireHeaders.ASP_ID, CredentialCases::last));
    refused(
        "access-key/of-an-asp-that-ends-alike",
        WRONG_KEY,
        change(WireHeaders.ASP_ID, CredentialCases::first));
  }

  private void visitTokenForms() {
    accepted("token/unpadded", token -> token.replace("=", ""));
    accepted("token/of-16-time-digits", CredentialCases::shorterTime);
    accepted(
        "token/of-another-time", token -> token.replaceFirst(":[0-9]{17}:", ":20200101000000000:"));
    accepted(
        "token/of-a-time-to-come",
        token -> token.replaceFirst(":[0-9]{17}:", ":20991231235959999:"));
    refused(
        "token/unpadded-of-16-time-digits",
        new Violation(Place.header(WireHeaders.TRAN_TOKEN), Keyword.MIN_LENGTH),
        change(WireHeaders.TRAN_TOKEN, token -> shorterTime(token).replace("=", "")));
    refused(
        "token/of-14-time-digits",
        new Violation(Place.header(WireHeaders.TRAN_TOKEN), Keyword.MIN_LENGTH),
        change(WireHeaders.TRAN_TOKEN, CredentialCases::withoutMilliseconds));
    refused(
        "token/of-a-lower-case-version",
        new Violation(Place.header(WireHeaders.TRAN_TOKEN), Keyword.PATTERN),
        change(WireHeaders.TRAN_TOKEN, token -> token.replace("KMV1", "kmv1")));
    refused(
        "token/of-another-version",
        new Violation(Place.header(WireHeaders.TRAN_TOKEN), Keyword.PATTERN),
        change(WireHeaders.TRAN_TOKEN, token -> token.replace("KMV1", "KMV2")));
  }

  private static String shorterTime(String token) {
    return token.replaceFirst(":([0-9]{16})[0-9]:", ":$1:");
  }

  private static String withoutMilliseconds(String token) {
    return token.replaceFirst(":([0-9]{14})[0-9]{3}:", ":$1:");
  }

  private String upperCase(String value) {
    return value.toUpperCase(Locale.ROOT);
  }

  /** Another value of the same form: its last digit is another one. */
  static String last(String value) {
    char other = value.endsWith("7") ? '8' : '7';
    return value.substring(0, value.length() - 1) + other;
  }

  /** Another value of the same form: its first digit or letter is another one. */
  static String first(String value) {
    char other = value.startsWith("7") ? '8' : '7';
    return other + value.substring(1);
  }

  private static HeaderEdit change(String header, UnaryOperator<String> change) {
    return (headers, credentials, body) -> headers.set(header, change.apply(headers.value(header)));
  }

  private void refused(String label, Violation violation, HeaderEdit edit) {
    Draft draft = cases.draft().with(edit);
    found.add(cases.refused(Family.CREDENTIAL, label, draft, violation));
  }

  private void accepted(String label, UnaryOperator<String> change) {
    ObjectNode body = cases.body();
    Draft draft = Draft.of(cases.operation(), body).with(change(WireHeaders.TRAN_TOKEN, change));
    found.add(cases.accepted(Family.CREDENTIAL, label, body, draft));
  }
}
