package com.konaplate.server.error;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands errors that arise outside of Spring MVC to the one place that writes error bodies. */
@RestController
final class ErrorPage implements ErrorController {

  private static final Map<Integer, Rule> RULES =
      Map.of(
          404, Rule.UNKNOWN_PATH,
          405, Rule.METHOD_NOT_ALLOWED,
          406, Rule.NOT_ACCEPTABLE,
          413, Rule.BODY_TOO_LARGE,
          415, Rule.UNSUPPORTED_MEDIA_TYPE,
          500, Rule.INTERNAL_ERROR);

  @RequestMapping("${spring.web.error.path:/error}")
  void error(HttpServletRequest request) {
    boolean isBroken =
        request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException;
    if (isBroken && CurrentOperation.of(request).isPresent()) {
      // The body stopped half-way; Tomcat lets nobody else answer.
      throw Refusal.of(new Violation(Place.BODY, Keyword.SYNTAX));
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    // A client that asks for this very path has no error to be told about.
    Rule rule =
        status == null ? Rule.UNKNOWN_PATH : RULES.getOrDefault(status, Rule.INTERNAL_ERROR);
    throw Refusal.of(rule);
  }
}
