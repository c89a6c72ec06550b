package com.konaplate.mock;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.Operation;
import com.konaplate.contract.wire.WireHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a journal's entry as they may be shown.
 *
 * @param operation what the request used
 */
record MaskedEvent(Optional<Operation> operation) {

  /** Who sent the request: what proves it, in the contract and in HTTP. */
  private static final Set<String> PROOFS =
      Set.of(
          lower(WireHeaders.ACCESS_KEY),
          lower(WireHeaders.TRAN_TOKEN),
          "authorization",
          "proxy-authorization",
          "cookie");

  private static final List<String> BODIES = List.of("body", "jsonBody", "base64Body");

  LoggedRequest request(LoggedRequest sent) {
    byte[] shown = SensitiveText.request(operation, sent.getBody());
    Map<String, Object> fields = Json.objectToMap(sent);
    fields.put("body", new String(shown, StandardCharsets.UTF_8));
    fields.put("bodyAsBase64", Base64.getEncoder().encodeToString(shown));
    fields.put("cookies", Map.of());
    fields.computeIfPresent("headers", (name, headers) -> headers((Map<?, ?>) headers));
    return Json.mapToObject(fields, LoggedRequest.class);
  }

  private Map<String, Object> headers(Map<?, ?> sent) {
    Map<String, Object> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sent.forEach(
        (name, values) ->
            shown.put(
                String.valueOf(name),
                isSecret(String.valueOf(name)) ? SensitiveText.MASK : values));
    return shown;
  }

  private boolean isSecret(String header) {
    return PROOFS.contains(lower(header))
        || operation.stream()
            .flatMap(o -> o.headers().stream())
            .filter(declared -> declared.name().equalsIgnoreCase(header))
            .map(HeaderParameter::schema)
            .anyMatch(schema -> schema.sensitivity().isPresent());
  }

  private static String lower(String header) {
    return header.toLowerCase(Locale.ROOT);
  }

  @Nullable LoggedResponse response(@Nullable LoggedResponse sent) {
    if (sent == null || sent.getBody() == null) {
      return sent;
    }
    byte[] shown = SensitiveText.reply(operation, sent.getBody());
    return new LoggedResponse(
        sent.getStatus(),
        sent.getHeaders(),
        Base64.getEncoder().encodeToString(shown),
        sent.getFault(),
        new String(shown, StandardCharsets.UTF_8));
  }

  @Nullable ResponseDefinition definition(@Nullable ResponseDefinition planned) {
    return planned == null
        ? null
        : Json.mapToObject(withoutBody(Json.objectToMap(planned)), ResponseDefinition.class);
  }

  /** Which stub answered; what it looked for and what it says may be values of a request. */
  @Nullable StubMapping stub(@Nullable StubMapping chosen) {
    if (chosen == null) {
      return null;
    }
    Map<String, Object> fields = Json.objectToMap(chosen);
    fields.computeIfPresent("request", (name, request) -> target((Map<?, ?>) request));
    fields.computeIfPresent("response", (name, response) -> withoutBody((Map<?, ?>) response));
    fields.remove("metadata");
    return Json.mapToObject(fields, StubMapping.class);
  }

  private static Map<String, Object> target(Map<?, ?> request) {
    Map<String, Object> shown = new LinkedHashMap<>();
    request.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          if (name.equals("method") || name.startsWith("url")) {
            shown.put(name, value);
          }
        });
    return shown;
  }

  private static Map<String, Object> withoutBody(Map<?, ?> response) {
    Map<String, Object> shown = new LinkedHashMap<>();
    response.forEach((key, value) -> shown.put(String.valueOf(key), value));
    shown.keySet().removeAll(BODIES);
    return shown;
  }
}
