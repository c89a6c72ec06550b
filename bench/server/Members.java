import com.konaplate.server.KonaplateServer;
import com.konaplate.server.api.model.RegisterUserRequest;
import com.konaplate.server.user.MemberStore;
import com.konaplate.server.user.NewMember;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an H2 database with members through the server's own store, so that every column is
 * encrypted and every index is the real one; only the password's hash is made once, for all of
 * them. Usage: java Members COUNT ARGUMENT..., with the arguments of the server.
 */
final class Members {

  private static final int AT_ONCE = 1000;
  private static final Pattern UNIQUE = Pattern.compile("ADD CONSTRAINT (\\S+) UNIQUE");
  private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\S+) ON");

  static String loginId(int number) {
    return "member-" + number + "@konaplate.test";
  }

  static String mobileNumber(int number) {
    return String.format(Locale.ROOT, "0109%08d", number);
  }

  static long userId(int number) {
    return 5_000_000_000L + number;
  }

  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[0]);
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    try (var server = SpringApplication.run(KonaplateServer.class, rest)) {
      MemberStore store = server.getBean(MemberStore.class);
      TransactionOperations transaction = server.getBean(TransactionOperations.class);
      String hash = server.getBean(PasswordEncoder.class).encode("142857");
      JdbcClient jdbc = server.getBean(JdbcClient.class);
      List<String> indexes = dropIndexes(jdbc);
      IntStream.rangeClosed(0, (count - 1) / AT_ONCE)
          .parallel()
          .forEach(
              batch ->
                  transaction.executeWithoutResult(
                      status ->
                          IntStream.range(batch * AT_ONCE, Math.min(count, (batch + 1) * AT_ONCE))
                              .forEach(number -> store.insert(member(number, hash)))));
      indexes.forEach(statement -> jdbc.sql(statement).update());
    }
  }

  /** Sorted once at the end they cost seconds, kept up row by row half an hour. */
  private static List<String> dropIndexes(JdbcClient jdbc) {
    List<String> again = new ArrayList<>();
    for (String line : jdbc.sql("SCRIPT NODATA TABLE member").query(String.class).list()) {
      var constraint = UNIQUE.matcher(line);
      if (constraint.find()) {
        jdbc.sql("ALTER TABLE member DROP CONSTRAINT " + constraint.group(1)).update();
        again.add(line);
      }
      var index = INDEX.matcher(line);
      if (index.find()) {
        jdbc.sql("DROP INDEX " + index.group(1)).update();
        again.add(line);
      }
    }
    if (again.size() != 3) {
      throw new IllegalStateException("not the expected indexes: " + again);
    }
    return again;
  }

  private static NewMember member(int number, String hash) {
    return new NewMember(
        "990000000000001",
        BigInteger.valueOf(userId(number)),
        hash,
        new RegisterUserRequest()
            .loginId(loginId(number))
            .ci(String.format(Locale.ROOT, "%088d", number))
            .birthDate("19900101")
            .nationality("Korean")
            .gender("Female")
            .userName("Member of the load")
            .mobileNumber(mobileNumber(number))
            .email(loginId(number))
            .joinChannel("OPENAPI"),
        new NewMember.Standing(true, false, 0));
  }
}
