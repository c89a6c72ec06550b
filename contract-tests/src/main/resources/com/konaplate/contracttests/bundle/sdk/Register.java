import com.konaplate.client.ApiClient;
import com.konaplate.client.UserApi;
import com.konaplate.client.model.RegisterUserRequest;
import com.konaplate.client.model.RegisterUserResponse;
import java.io.Reader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Registers a member with the generated client; an interceptor signs every request. Started in the
 * bundle's folder with the address of the API.
 */
public final class Register {

  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  public static void main(String[] arguments) throws Exception {
    Properties sandbox = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of("credentials", ".env"))) {
      sandbox.load(file);
    }
    ApiClient client = new ApiClient();
    client.updateBaseUri(arguments[0]);
    client.setRequestInterceptor(request -> sign(request, sandbox));

    // The headers are parameters too; what stands there is replaced when the request is signed.
    RegisterUserResponse reply =
        new UserApi(client).registerUser("", "", "", "", "", "", member(), null);
    System.out.println(reply.getResponse().getCode() + " userId " + reply.getUserId());
  }

  private static RegisterUserRequest member() {
    return new RegisterUserRequest()
        .loginId("java-client@konaplate.test")
        .loginPassword("142857")
        .birthDate("19900101")
        .nationality("Korean")
        .gender("Female")
        .userName("자바 클라이언트")
        .email("java-client@konaplate.test")
        .tcIdList(List.of(@sandbox.mandatoryTerms@));
  }

  private static void sign(HttpRequest.Builder request, Properties sandbox) {
    ZonedDateTime now = ZonedDateTime.now(KOREA);
    String time = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").format(now);
    int random = ThreadLocalRandom.current().nextInt(1 << 28);
    String signature = hmac(sandbox.getProperty("KONAPLATE_SECRET_KEY"), body(request));
    request
        .setHeader("X-KM-User-AspId", sandbox.getProperty("KONAPLATE_ASP_ID"))
        .setHeader("X-KM-Access-Key", sandbox.getProperty("KONAPLATE_ACCESS_KEY"))
        .setHeader("X-KM-Correlation-Id", time.substring(2, 14) + String.format("-%07x", random))
        .setHeader("X-KM-Tran-Time", time.substring(0, 14))
        .setHeader("X-KM-Time-Zone", "KST")
        .setHeader("X-KM-Tran-Token", "KMV1:" + time + ":" + signature);
  }

  private static String hmac(String secretKey, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The bytes that will be sent: they are what is signed. */
  private static byte[] body(HttpRequest.Builder request) {
    BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    request.copy().build().bodyPublisher().orElseThrow().subscribe(new Adapter(bytes));
    return bytes.getBody().toCompletableFuture().join();
  }

  /** Hands the body, which is published piece by piece, to a subscriber of whole lists. */
  private record Adapter(BodySubscriber<byte[]> bytes) implements Flow.Subscriber<ByteBuffer> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      bytes.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer piece) {
      bytes.onNext(List.of(piece));
    }

    @Override
    public void onError(Throwable cause) {
      bytes.onError(cause);
    }

    @Override
    public void onComplete() {
      bytes.onComplete();
    }
  }
}
