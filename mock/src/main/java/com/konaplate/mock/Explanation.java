package com.konaplate.mock;

import com.github.tomakehurst.wiremock.http.Request;
import com.konaplate.contract.Contract;
import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.SandboxCredentials;
import com.konaplate.contract.wire.WireHeaders;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks closer at a request that is refused already, and says exactly what is wrong with it. */
final class Explanation {

  private static final Set<Keyword> FORMS =
      EnumSet.of(Keyword.MIN_LENGTH, Keyword.MAX_LENGTH, Keyword.PATTERN);

  private final SourcePage pages;
  private final TokenMistakes token;
  private final JweMistakes jwe;

  Explanation(Contract contract, SandboxCredentials credentials) {
    this.pages = new SourcePage(contract);
    this.token = new TokenMistakes(credentials);
    this.jwe = new JweMistakes(credentials);
  }

  Diagnosis ofHeader(Operation operation, Violation violation, Request request) {
    HeaderParameter header = header(operation, violation.place());
    List<String> values = new SentHeaders(request).values(header.name());
    List<String> reasons = new ArrayList<>();
    reasons.add(ValueReason.of(violation.keyword(), header.schema(), only(values)));
    if (header.name().equals(WireHeaders.TRAN_TOKEN) && FORMS.contains(violation.keyword())) {
      reasons.addAll(token.of(values.get(0), request));
    }
    return Diagnosis.of(violation, String.join("; ", reasons))
        .with(pages.ofHeader(operation, violation.place(), header.schema()));
  }

  private static JsonNode only(List<String> values) {
    return values.isEmpty()
        ? JsonBody.object().path("absent")
        : JsonBody.object().stringNode(values.get(0));
  }

  private static HeaderParameter header(Operation operation, Place place) {
    return operation.headers().stream()
        .filter(header -> header.place().equals(place))
        .findFirst()
        .orElseThrow();
  }

  /** Why a token of the documented form does not sign the body. */
  Diagnosis ofToken(Operation operation, Violation violation, Request request) {
    String sent = new SentHeaders(request).value(WireHeaders.TRAN_TOKEN);
    HeaderParameter header = header(operation, violation.place());
    return Diagnosis.of(violation, String.join("; ", token.of(sent, request)))
        .with(pages.ofHeader(operation, violation.place(), header.schema()));
  }

  /** Why an encrypted body cannot be read. */
  Diagnosis ofJwe(Violation violation, String compact) {
    return Diagnosis.of(violation, jwe.of(compact));
  }

  Diagnosis ofField(Operation operation, Violation violation, JsonNode body) {
    FieldValue field = FieldValue.at(violation.place(), operation.body(), body);
    List<UnknownMembers.Member> unknown = UnknownMembers.of(operation.body(), body);
    List<String> details = new ArrayList<>();
    details.add("pointer: " + field.pointer());
    details.addAll(pages.ofField(operation, violation.place(), field));
    unknown.forEach(member -> details.add("unknown and ignored: " + member));
    String condition =
        violation.keyword() == Keyword.REQUIRED_WHEN ? pages.condition(operation, field) : "";
    return Diagnosis.of(violation, reason(violation, field) + condition + meant(violation, unknown))
        .with(details);
  }

  private static String reason(Violation violation, FieldValue field) {
    return ValueReason.of(violation.keyword(), field.schema(), field.value());
  }

  private static String meant(Violation violation, List<UnknownMembers.Member> unknown) {
    String name = violation.place().name();
    String local = name.substring(name.lastIndexOf('.') + 1);
    return unknown.stream()
        .filter(member -> member.nearest().filter(n -> n.equals(local) || isSealed(n)).isPresent())
        .findFirst()
        .map(member -> "; the unknown " + member + " stands in the body")
        .orElse("");
  }

  private static boolean isSealed(String name) {
    return name.equals(Place.ENC_DATA.name());
  }
}
