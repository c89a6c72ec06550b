import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Prints the X-KM-Tran-Token of a body. Without a time it is signed now, in Korean time.
 * The secret key is taken from the environment: KONAPLATE_SECRET_KEY.
 *
 * <p>Usage: java Sign.java BODY_FILE [yyyyMMddHHmmssSSS]
 */
class Sign {

  public static void main(String[] args) throws Exception {
    String secretKey =
        Objects.requireNonNull(System.getenv("KONAPLATE_SECRET_KEY"), "KONAPLATE_SECRET_KEY");
    byte[] body = Files.readAllBytes(Path.of(args[0]));
    System.out.println(token(secretKey, args.length > 1 ? args[1] : now(), body));
  }

  static String token(String secretKey, String time, byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return "KMV1:" + time + ":" + Base64.getEncoder().encodeToString(mac.doFinal(body));
  }

  static String now() {
    return ZonedDateTime.now(ZoneId.of("Asia/Seoul"))
        .format(DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS"));
  }
}
