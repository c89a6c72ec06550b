package com.konaplate.server.sandbox;

import com.konaplate.contract.Contract;
import com.konaplate.contract.DeclaredError;
import com.konaplate.server.api.model.Result;
import com.konaplate.server.api.model.ResultResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets partners restore the sandbox; it asks for no credentials, there is nothing to protect. */
@RestController
@Profile("sandbox")
class SandboxController {

  private final Contract contract;
  private final Sandbox sandbox;

  SandboxController(Contract contract, Sandbox sandbox) {
    this.contract = contract;
    this.sandbox = sandbox;
  }

  @PostMapping("/sandbox/reset")
  ResultResponse reset() {
    sandbox.reset();
    DeclaredError success =
        contract.catalog().byCode().values().stream()
            .filter(entry -> entry.status() == HttpStatus.OK.value())
            .findFirst()
            .orElseThrow();
    Result result = new Result().code(success.code()).description(success.message());
    return new ResultResponse().response(result);
  }
}
