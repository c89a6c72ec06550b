import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed requests of the sandbox's partner, made before the clock runs and sent in any order. */
record Requests(byte[][] all) {

  private static final String SECRET = "konaplate-sandbox-secret";
  private static final int DIFFERENT = 50_000;

  /** Nobody has the login id. */
  static Requests unusedLoginId() {
    return new Requests(new byte[][] {check("{\"loginId\":\"nobody@konaplate.test\"}")});
  }

  /** The right password of a member of the sandbox. */
  static Requests rightPassword() {
    String body = "{\"loginId\":\"check-password@konaplate.test\",\"loginPassword\":\"142857\"}";
    return new Requests(new byte[][] {request("/api/v1/user/password/check", body)});
  }

  /**
   * Members that Members.java made, any of them, ask whether their own login id and number are
   * another's: both indexes are searched, the row is found, and the answer is a success. As many
   * requests however few the members are, so that who sends them has the same work.
   */
  static Requests ownLoginIdAndNumber(int members) {
    byte[][] all = new byte[DIFFERENT][];
    for (int index = 0; index < all.length; index++) {
      int number = ThreadLocalRandom.current().nextInt(members);
      all[index] =
          check(
              String.format(
                  Locale.ROOT,
                  "{\"loginId\":\"%s\",\"mobileNumber\":\"%s\",\"userId\":%d}",
                  Members.loginId(number),
                  Members.mobileNumber(number),
                  Members.userId(number)));
    }
    return new Requests(all);
  }

  byte[] any() {
    return all.length == 1 ? all[0] : all[ThreadLocalRandom.current().nextInt(all.length)];
  }

  private static byte[] check(String body) {
    return request("/api/v1/user/checkRegistrationId", body);
  }

  private static byte[] request(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "X-KM-User-AspId: 990000000000001\r\nX-KM-Correlation-Id: 260101000000-0000000\r\n"
            + "X-KM-Access-Key: 0a1b2c3-000102030405060708090a0b0c0d0e0f\r\n"
            + "X-KM-Tran-Token: KMV1:20260101000000000:" + signature(bytes)
            + "\r\nX-KM-Tran-Time: 20260101000000\r\nX-KM-Time-Zone: KST\r\n"
            + "Content-Length: " + bytes.length + "\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  private static String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
