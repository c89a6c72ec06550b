package com.konaplate.server.wire;

import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.PayloadCipher;
import com.konaplate.contract.wire.WireHeaders;
import com.konaplate.server.error.CurrentOperation;
import com.konaplate.server.error.Outcome;
import com.konaplate.server.project.CryptoKey;
import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the operation's success into what a controller returns, and encrypts the whole when the
 * contract says so.
 */
@ControllerAdvice
final class SuccessReplies implements ResponseBodyAdvice<Object> {

  private final JsonMapper mapper;

  SuccessReplies(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
    return returnType.getContainingClass().isAnnotationPresent(RestController.class);
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returnType,
      MediaType contentType,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    ServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
    return CurrentOperation.of(servletRequest)
        .<Object>map(operation -> reply(operation, body, servletRequest, response))
        .orElse(body);
  }

  private ObjectNode reply(
      Operation operation,
      @Nullable Object body,
      ServletRequest request,
      ServerHttpResponse response) {
    ObjectNode reply = inEnvelope(operation.successReply(), body);
    Outcome.set(request, operation.successReply().code());
    return OpenedBody.of(request)
        .key()
        .filter(key -> operation.repliesEncrypted())
        .map(key -> encrypted(reply, key, response))
        .orElse(reply);
  }

  private ObjectNode inEnvelope(ErrorReply success, @Nullable Object body) {
    ObjectNode reply = JsonBody.object();
    reply
        .putObject("response")
        .put("code", success.code())
        .put("description", success.description());
    reply.setAll((ObjectNode) mapper.valueToTree(body));
    return reply;
  }

  private static ObjectNode encrypted(
      ObjectNode reply, CryptoKey key, ServerHttpResponse response) {
    response.getHeaders().set(WireHeaders.CRYPTO_KEY_ID, key.id());
    String compact = PayloadCipher.encrypt(JsonBody.bytes(reply), key.clientPublicKey());
    return JsonBody.object().put(Place.ENC_DATA.name(), compact);
  }
}
