import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Prints the X-KM-Tran-Token of a body. Without a time it is signed now, in Korean time.
 *
 * <p>Usage: java Sign.java SECRET_KEY BODY_FILE [yyyyMMddHHmmssSSS]
 */
class Sign {

  public static void main(String[] args) throws Exception {
    byte[] body = Files.readAllBytes(Path.of(args[1]));
    System.out.println(token(args[0], args.length > 2 ? args[2] : now(), body));
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
