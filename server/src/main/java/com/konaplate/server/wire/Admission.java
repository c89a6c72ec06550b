package com.konaplate.server.wire;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.wire.WireHeaders;
import com.konaplate.server.error.CurrentOperation;
import com.konaplate.server.error.Refusal;
import com.konaplate.server.error.Rule;
import com.konaplate.server.project.Project;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** What a request passes once its handler is known: headers, credentials, decryption. */
@Component
final class Admission implements HandlerInterceptor {

  private final Contract contract;
  private final HeaderChecks headers;
  private final Authentication authentication;
  private final BodyOpener opener;

  Admission(
      Contract contract, HeaderChecks headers, Authentication authentication, BodyOpener opener) {
    this.contract = contract;
    this.headers = headers;
    this.authentication = authentication;
    this.opener = opener;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return true;
    }
    Optional<Operation> operation = CurrentOperation.of(request);
    if (operation.isPresent() && handler instanceof HandlerMethod method) {
      admit(operation.get(), method, request);
    } else if (isOfContract(request)) {
      // Spring takes ;parameters and escapes in a path, the contract does not.
      throw Refusal.of(Rule.UNKNOWN_PATH);
    }
    return true;
  }

  private void admit(Operation operation, HandlerMethod method, HttpServletRequest request) {
    headers.check(operation, method, request);
    byte[] raw = RawBody.of(request);
    Project project = authentication.authenticate(request, raw);
    Optional<String> keyId = Optional.ofNullable(request.getHeader(WireHeaders.CRYPTO_KEY_ID));
    opener.open(operation, project, keyId, raw).keep(request);
  }

  private boolean isOfContract(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern != null && contract.knowsPath(pattern.toString());
  }
}
