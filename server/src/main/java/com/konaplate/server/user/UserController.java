package com.konaplate.server.user;

import com.konaplate.server.api.UserApi;
import com.konaplate.server.api.model.CheckPasswordRequest;
import com.konaplate.server.api.model.CheckPasswordResponse;
import com.konaplate.server.api.model.CheckRegistrationIdRequest;
import com.konaplate.server.api.model.RegisterUserRequest;
import com.konaplate.server.api.model.RegisterUserResponse;
import com.konaplate.server.api.model.ResetPasswordRequest;
import com.konaplate.server.api.model.ResultResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The operations of the tag User. */
@RestController
class UserController implements UserApi {

  private final Registration registration;
  private final DuplicateCheck duplicates;
  private final Passwords passwords;

  UserController(Registration registration, DuplicateCheck duplicates, Passwords passwords) {
    this.registration = registration;
    this.duplicates = duplicates;
    this.passwords = passwords;
  }

  @Override
  public ResponseEntity<RegisterUserResponse> registerUser(
      String aspId,
      String correlationId,
      String accessKey,
      String tranToken,
      String tranTime,
      String timeZone,
      RegisterUserRequest request,
      @Nullable String cryptoKeyId) {
    return ResponseEntity.ok(registration.register(aspId, request));
  }

  @Override
  public ResponseEntity<ResultResponse> checkRegistrationId(
      String aspId,
      String correlationId,
      String accessKey,
      String tranToken,
      String tranTime,
      String timeZone,
      CheckRegistrationIdRequest request,
      @Nullable String cryptoKeyId) {
    duplicates.check(aspId, request);
    return ResponseEntity.ok(new ResultResponse());
  }

  @Override
  public ResponseEntity<CheckPasswordResponse> checkPassword(
      String aspId,
      String correlationId,
      String accessKey,
      String tranToken,
      String tranTime,
      String timeZone,
      CheckPasswordRequest request,
      @Nullable String cryptoKeyId) {
    return ResponseEntity.ok(passwords.check(aspId, request));
  }

  @Override
  public ResponseEntity<ResultResponse> resetPassword(
      String aspId,
      String correlationId,
      String accessKey,
      String tranToken,
      String tranTime,
      String timeZone,
      ResetPasswordRequest request,
      @Nullable String cryptoKeyId) {
    passwords.reset(aspId, request);
    return ResponseEntity.ok(new ResultResponse());
  }
}
