package bare;

import com.konaplate.server.api.UserApi;
import com.konaplate.server.api.model.*;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The generated interface on the same Boot, with nothing behind it: what the server is compared with. */
@SpringBootApplication
@RestController
public class Bare implements UserApi {

  public static void main(String[] arguments) {
    SpringApplication.run(Bare.class, arguments);
  }

  private static ResultResponse success() {
    return new ResultResponse().response(new Result().code("000_000").description("Success"));
  }

  @Override
  public ResponseEntity<ResultResponse> checkRegistrationId(
      String a, String b, String c, String d, String e, String f, CheckRegistrationIdRequest g, String h) {
    return ResponseEntity.ok(success());
  }

  @Override
  public ResponseEntity<ResultResponse> resetPassword(
      String a, String b, String c, String d, String e, String f, ResetPasswordRequest g, String h) {
    return ResponseEntity.ok(success());
  }

  @Override
  public ResponseEntity<CheckPasswordResponse> checkPassword(
      String a, String b, String c, String d, String e, String f, CheckPasswordRequest g, String h) {
    return ResponseEntity.ok(new CheckPasswordResponse());
  }

  @Override
  public ResponseEntity<RegisterUserResponse> registerUser(
      String a, String b, String c, String d, String e, String f, RegisterUserRequest g, String h) {
    return ResponseEntity.ok(new RegisterUserResponse());
  }
}
