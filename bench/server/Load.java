import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends one signed request over and over: {@code java Load.java URL BODY CONNECTIONS SECONDS}. Warms
 * up for half of the time, then prints answers a second and the 99th percentile in milliseconds.
 */
public class Load {

  public static void main(String[] arguments) throws Exception {
    URI uri = URI.create(arguments[0]);
    byte[] request = request(uri, arguments[1].getBytes(StandardCharsets.UTF_8));
    int connections = Integer.parseInt(arguments[2]);
    int seconds = Integer.parseInt(arguments[3]);
    run(uri, request, connections, seconds / 2);
    long[] times = run(uri, request, connections, seconds);
    System.out.printf(
        Locale.ROOT,
        "%.0f/s p99 %.1f ms%n",
        (double) times.length / seconds,
        times[times.length * 99 / 100] / 1e6);
  }

  private static byte[] request(URI uri, byte[] body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("konaplate-sandbox-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String head =
        "POST " + uri.getPath() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "X-KM-User-AspId: 990000000000001\r\nX-KM-Correlation-Id: 260101000000-0000000\r\n"
            + "X-KM-Access-Key: 0a1b2c3-000102030405060708090a0b0c0d0e0f\r\n"
            + "X-KM-Tran-Token: KMV1:20260101000000000:"
            + Base64.getEncoder().encodeToString(mac.doFinal(body))
            + "\r\nX-KM-Tran-Time: 20260101000000\r\nX-KM-Time-Zone: KST\r\nContent-Length: "
            + body.length + "\r\n\r\n";
    return (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  private static long[] run(URI uri, byte[] request, int connections, int seconds) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<long[]> all = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int index = 0; index < connections; index++) {
      Thread thread =
          new Thread(
              () -> {
                long[] times = send(uri, request, end);
                synchronized (all) {
                  all.add(times);
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (all.size() < connections) {
      throw new IllegalStateException("a connection failed");
    }
    return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
  }

  private static long[] send(URI uri, byte[] request, long end) {
    long[] times = new long[1 << 20];
    int count = 0;
    byte[] buffer = new byte[8192];
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setTcpNoDelay(true);
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
        out.write(request);
        int length = 0;
        while (!isWhole(buffer, length)) {
          int read = in.read(buffer, length, buffer.length - length);
          if (read < 0) {
            throw new IllegalStateException("closed");
          }
          length += read;
        }
        if (buffer[9] != '2') {
          throw new IllegalStateException(new String(buffer, 0, length, StandardCharsets.UTF_8));
        }
        times[count++ % times.length] = System.nanoTime() - start;
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return Arrays.copyOf(times, Math.min(count, times.length));
  }

  /** The servers here answer in chunks. */
  private static boolean isWhole(byte[] buffer, int length) {
    return length > 7 && buffer[length - 5] == '0' && buffer[length - 6] == '\n' && buffer[length - 1] == '\n';
  }
}
