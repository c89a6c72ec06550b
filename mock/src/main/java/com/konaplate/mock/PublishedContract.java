package com.konaplate.mock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.JsonMediaType;
import java.util.List;

/** The contract for download: as it was written, and as JSON with all its numbers exact. */
final class PublishedContract {

  static final String YAML = "/openapi.yaml";

  static final String JSON = "/openapi.json";

  private final Contract contract;

  PublishedContract(Contract contract) {
    this.contract = contract;
  }

  /** Whether the request asks for the contract, which needs no signature. */
  boolean isAskedBy(Request request) {
    return RequestMethod.GET_OR_HEAD.match(request.getMethod()).isExactMatch()
        && List.of(YAML, JSON).contains(request.getUrl());
  }

  List<StubMapping> stubs() {
    return List.of(
        stub(YAML, "application/yaml; charset=utf-8", contract.yaml()),
        stub(JSON, JsonMediaType.VALUE, JsonBody.write(contract.document())));
  }

  private static StubMapping stub(String path, String mediaType, String text) {
    return request(RequestMethod.GET_OR_HEAD.getName(), urlPathEqualTo(path))
        .willReturn(aResponse().withHeader("Content-Type", mediaType).withBody(text))
        .build();
  }
}
