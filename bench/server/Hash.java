import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** bcrypt of cost 10 alone, on as many threads as the load has connections: checks a second. */
public class Hash {

  public static void main(String[] arguments) throws Exception {
    BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(10);
    String text = "x".repeat(43);
    String hash = encoder.encode(text);
    AtomicInteger count = new AtomicInteger();
    int seconds = Integer.parseInt(arguments[1]);
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    Thread[] threads = new Thread[Integer.parseInt(arguments[0])];
    for (int index = 0; index < threads.length; index++) {
      threads[index] =
          new Thread(
              () -> {
                while (System.nanoTime() < end && encoder.matches(text, hash)) {
                  count.incrementAndGet();
                }
              });
      threads[index].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.printf(Locale.ROOT, "%.1f/s%n", (double) count.get() / seconds);
  }
}
