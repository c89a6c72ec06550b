package com.konaplate.server.wire;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.TranToken;
import com.konaplate.contract.wire.WireHeaders;
import com.konaplate.server.error.Refusal;
import com.konaplate.server.project.Project;
import com.konaplate.server.project.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Confirms who sends a request: the access key first, then the token over the body as sent. */
@Component
final class Authentication {

  private final Projects projects;
  private final TokenGuard guard;

  Authentication(Projects projects, TokenGuard guard) {
    this.projects = projects;
    this.guard = guard;
  }

  Project authenticate(HttpServletRequest request, byte[] raw) {
    Project project =
        projects
            .find(request.getHeader(WireHeaders.ASP_ID))
            .orElseThrow(refusal(WireHeaders.ACCESS_KEY));
    String secretKey =
        project
            .secretKey(request.getHeader(WireHeaders.ACCESS_KEY))
            .orElseThrow(refusal(WireHeaders.ACCESS_KEY));
    String token = request.getHeader(WireHeaders.TRAN_TOKEN);
    if (!TranToken.isOf(token, secretKey, raw) || !guard.accepts(project.aspId(), token)) {
      throw refusal(WireHeaders.TRAN_TOKEN).get();
    }
    return project;
  }

  private static Supplier<Refusal> refusal(String header) {
    return () -> Refusal.of(new Violation(Place.header(header), Keyword.CREDENTIAL));
  }
}
