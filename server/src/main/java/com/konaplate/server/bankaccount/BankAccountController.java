package com.konaplate.server.bankaccount;

import com.konaplate.server.api.BankAccountApi;
import com.konaplate.server.api.model.GenerateArsAuthCodeRequest;
import com.konaplate.server.api.model.GenerateArsAuthCodeResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The operations of the tag BankAccount. */
@RestController
class BankAccountController implements BankAccountApi {

  private final ArsAuthCodes codes;

  BankAccountController(ArsAuthCodes codes) {
    this.codes = codes;
  }

  @Override
  public ResponseEntity<GenerateArsAuthCodeResponse> generateArsAuthCode(
      String aspId,
      String correlationId,
      String accessKey,
      String tranToken,
      String tranTime,
      String timeZone,
      GenerateArsAuthCodeRequest request,
      @Nullable String cryptoKeyId) {
    return ResponseEntity.ok(codes.generate(aspId, request.getUserId()));
  }
}
