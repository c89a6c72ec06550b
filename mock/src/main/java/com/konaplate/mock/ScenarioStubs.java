package com.konaplate.mock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.JsonMediaType;
import com.konaplate.contract.wire.WireHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The contract's scenarios as stubs: plain data that a stock WireMock understands. Each is chosen
 * by its {@code x-when}, in the order of the contract; the success answers whatever is left.
 */
final class ScenarioStubs {

  static final String SCENARIO_HEADER = "X-Mock-Scenario";

  private static final String ECHO = "{{request.headers." + WireHeaders.CORRELATION_ID + "}}";

  private ScenarioStubs() {}

  static List<StubMapping> of(Contract contract) {
    List<StubMapping> stubs = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      List<Scenario> scenarios = operation.scenarios();
      for (int index = 0; index < scenarios.size(); index++) {
        Scenario scenario = scenarios.get(index);
        int priority = scenario.when().isPresent() ? index + 1 : scenarios.size() + 1;
        stubs.add(stub(operation.signature(), scenario, priority));
      }
    }
    return stubs;
  }

  private static StubMapping stub(Operation.Signature signature, Scenario scenario, int priority) {
    MappingBuilder stub =
        request(signature.method(), urlPathEqualTo(signature.path()))
            .withId(UUID.nameUUIDFromBytes(scenario.name().getBytes(StandardCharsets.UTF_8)))
            .withName(scenario.name())
            .atPriority(priority)
            .willReturn(reply(scenario, ECHO).withTransformers("response-template"));
    scenario.when().map(ScenarioCondition::of).ifPresent(stub::withRequestBody);
    return stub.build();
  }

  static ResponseDefinitionBuilder reply(Scenario scenario, String correlationId) {
    ResponseDefinitionBuilder reply =
        aResponse()
            .withStatus(scenario.status())
            .withHeader("Content-Type", JsonMediaType.VALUE)
            .withHeader(WireHeaders.CORRELATION_ID, correlationId)
            .withHeader(SCENARIO_HEADER, scenario.name());
    String body = JsonBody.write(scenario.reply());
    // Only text is taken for a template: a body that holds braces itself has to go as bytes.
    return body.contains("{{")
        ? reply.withBody(body.getBytes(StandardCharsets.UTF_8))
        : reply.withBody(body);
  }
}
