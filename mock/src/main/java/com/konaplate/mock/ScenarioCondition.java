package com.konaplate.mock;

import com.github.tomakehurst.wiremock.client.WireMock.JsonSchemaVersion;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.konaplate.contract.Condition;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import wiremock.com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A scenario's {@code x-when} in a stub: written as WireMock's own {@code matchesJsonSchema}, and
 * judged by the compiled contract, so that no second validator has to be loaded.
 */
final class ScenarioCondition extends StringValuePattern {

  private final Condition when;

  /** WireMock takes the pattern's name from the annotation. */
  private ScenarioCondition(@JsonProperty("matchesJsonSchema") String schema, Condition when) {
    super(schema);
    this.when = when;
  }

  static ScenarioCondition of(Condition when) {
    return new ScenarioCondition(JsonBody.write(when.schema()), when);
  }

  /** The schema, as WireMock reads it from a mapping file. */
  public String getMatchesJsonSchema() {
    return expectedValue;
  }

  /** The schema's dialect, as WireMock reads it from a mapping file. */
  public JsonSchemaVersion getSchemaVersion() {
    return JsonSchemaVersion.V202012;
  }

  @Override
  public MatchResult match(@Nullable String body) {
    try {
      byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
      return MatchResult.of(when.matches(JsonBody.read(bytes)));
    } catch (MalformedBodyException noObject) {
      return MatchResult.noMatch();
    }
  }
}
