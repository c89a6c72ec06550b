import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Starts the candidates, puts them under load in turns, and prints a table of medians. Called by
 * the script beside it, with its directory of work, the rounds and the seconds of each turn.
 */
final class Measure {

  private static final int STRENGTH = 10;
  private static final int CONNECTIONS = 16;
  private static final int HASHING = 4;
  private static final int MOST_WARM_UP = 12;

  private final Path work;
  private final int rounds;
  private final double seconds;
  private final List<String> rows = new ArrayList<>();

  private Measure(Path work, int rounds, double seconds) {
    this.work = work;
    this.rounds = rounds;
    this.seconds = seconds;
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[1]);
    double seconds = Double.parseDouble(arguments[2]);
    new Measure(Path.of(arguments[0]), rounds, seconds).all();
    System.exit(0);
  }

  private void all() throws Exception {
    starts();
    checks();
    passwords();
    members();
    System.out.println("\n| measured | value | ratio | aim |\n|---|---|---|---|");
    rows.forEach(System.out::println);
  }

  private void starts() throws Exception {
    List<Candidate> candidates =
        List.of(
            bare(),
            extracted("server, extracted, class-data archive", "starts", archive()),
            extracted("server, extracted", "starts"),
            new Candidate("server, one jar", command("starts", "-jar", jar())));
    Map<String, List<Double>> seen = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (Candidate candidate : candidates) {
        try (var running = candidate.start(Requests.unusedLoginId(), work)) {
          // The first round warms the disk's cache and fills the database.
          if (round > 0) {
            seen.computeIfAbsent(candidate.name(), n -> new ArrayList<>())
                .add(running.firstAnswer());
          }
        }
      }
    }
    double bare = median(seen.get(bare().name()));
    seen.forEach(
        (name, all) ->
            row(
                name + ", start to first answer, s",
                text("%.2f", median(all)),
                ratio(median(all) / bare, name),
                name.contains("archive") ? "below 1.3" : ""));
  }

  private static String ratio(double ratio, String name) {
    return name.startsWith("bare") ? "" : text("%.2f", ratio);
  }

  private void checks() throws Exception {
    Requests requests = Requests.unusedLoginId();
    try (var bare = bare().start(requests, work);
        var server = extracted("server", "checks").start(requests, work)) {
      compare(
          "bare controller, checkRegistrationId, answers/s",
          Load.requests(bare.port(), requests, CONNECTIONS),
          "server with H2, checkRegistrationId, answers/s",
          Load.requests(server.port(), requests, CONNECTIONS),
          "0.4 or more");
    }
  }

  private void passwords() throws Exception {
    BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);
    String text = "x".repeat(43);
    String hash = encoder.encode(text);
    Requests requests = Requests.rightPassword();
    Candidate candidate = extracted("server", "passwords");
    candidate.command().add("--konaplate.password-strength=" + STRENGTH);
    try (var server = candidate.start(requests, work)) {
      compare(
          "bcrypt of strength 10 alone, hashes/s",
          Load.of(() -> encoder.matches(text, hash), HASHING),
          "server with H2, checkPassword, answers/s",
          Load.requests(server.port(), requests, HASHING),
          "0.9 or more");
    }
  }

  private void members() throws Exception {
    int few = 1000;
    int many = Integer.getInteger("members", 1_000_000);
    Requests unused = Requests.unusedLoginId();
    try (var small = extracted("server", "members-" + few).start(unused, work);
        var large = extracted("server", "members-" + many).start(unused, work)) {
      compare(
          text("server with H2, %,d members, checkRegistrationId, answers/s", few),
          Load.requests(small.port(), Requests.ownLoginIdAndNumber(few), CONNECTIONS),
          text("server with H2, %,d members, checkRegistrationId, answers/s", many),
          Load.requests(large.port(), Requests.ownLoginIdAndNumber(many), CONNECTIONS),
          "about 1");
    }
  }

  /** In turns, so that a busy minute of the machine hits both. */
  private void compare(String one, Load first, String other, Load second, String aim)
      throws Exception {
    warmUp(first);
    warmUp(second);
    List<Load.Seen> ofFirst = new ArrayList<>();
    List<Load.Seen> ofSecond = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      ofFirst.add(first.run(seconds));
      ofSecond.add(second.run(seconds));
    }
    double rate = median(ofFirst.stream().map(Load.Seen::rate).toList());
    double otherRate = median(ofSecond.stream().map(Load.Seen::rate).toList());
    double p99 = median(ofFirst.stream().map(Load.Seen::p99).toList());
    double otherP99 = median(ofSecond.stream().map(Load.Seen::p99).toList());
    row(one, text("%.0f (p99 %.1f ms)", rate, p99), "", "");
    row(
        other,
        text("%.0f (p99 %.1f ms)", otherRate, otherP99),
        text("%.2f", otherRate / rate),
        aim);
  }

  /** Until the rate grows no more: with two cores the compiler takes its time under load. */
  private void warmUp(Load load) throws Exception {
    double best = 0;
    int level = 0;
    for (int round = 0; round < MOST_WARM_UP && level < 2; round++) {
      double rate = load.run(seconds).rate();
      level = rate < 1.1 * best ? level + 1 : 0;
      best = Math.max(best, rate);
    }
  }

  private void row(String measured, String value, String ratio, String aim) {
    String row = text("| %s | %s | %s | %s |", measured, value, ratio, aim);
    System.out.println(row);
    rows.add(row);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private Candidate bare() {
    return new Candidate(
        "bare Boot with the generated controller",
        List.of(
            java(),
            "-cp",
            work.resolve("classes") + ":" + work.resolve("bare") + "/*",
            "bare.Bare",
            "--server.tomcat.max-keep-alive-requests=-1"));
  }

  private Candidate extracted(String name, String database, String... options) {
    List<String> words = new ArrayList<>(List.of(options));
    words.add("-jar");
    words.add(work.resolve("app/konaplate-server.jar").toString());
    return new Candidate(name, command(database, words.toArray(String[]::new)));
  }

  private List<String> command(String database, String... words) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(List.of(words));
    command.add("--spring.profiles.active=sandbox");
    command.add("--server.tomcat.max-keep-alive-requests=-1");
    command.add("--spring.datasource.url=jdbc:h2:file:" + work.resolve(database));
    return command;
  }

  private String archive() {
    return "-XX:SharedArchiveFile=" + work.resolve("app/konaplate.jsa");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String jar() {
    return System.getProperty("jar");
  }
}
