import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends one request again and again over kept connections, and prints the requests a second.
 * Usage: java Load.java URL HEADER_FILE BODY_FILE CONNECTIONS WARM_UP_REQUESTS SECONDS [REQUESTS]
 * With REQUESTS it stops after so many. Every reply has to be 200.
 */
public final class Load {

  public static void main(String[] args) throws Exception {
    URI url = URI.create(args[0]);
    byte[] request = request(url, Path.of(args[1]), Path.of(args[2]));
    int connections = Integer.parseInt(args[3]);
    run(url, request, connections, 600_000, Long.parseLong(args[4]));
    long most = args.length > 6 ? Long.parseLong(args[6]) : Long.MAX_VALUE;
    long start = System.nanoTime();
    long sent = run(url, request, connections, Long.parseLong(args[5]) * 1000, most);
    System.out.println(Math.round(sent / ((System.nanoTime() - start) / 1e9)));
  }

  private static byte[] request(URI url, Path headers, Path body) throws IOException {
    byte[] content = Files.readAllBytes(body);
    StringBuilder head = new StringBuilder("POST " + url.getPath() + " HTTP/1.1\r\n");
    head.append("Host: ").append(url.getAuthority()).append("\r\n");
    Files.readAllLines(headers).forEach(line -> head.append(line).append("\r\n"));
    head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
    byte[] start = head.toString().getBytes(StandardCharsets.US_ASCII);
    byte[] all = java.util.Arrays.copyOf(start, start.length + content.length);
    System.arraycopy(content, 0, all, start.length, content.length);
    return all;
  }

  private static long run(URI url, byte[] request, int connections, long millis, long most)
      throws Exception {
    AtomicLong sent = new AtomicLong();
    long end = System.currentTimeMillis() + millis;
    CountDownLatch done = new CountDownLatch(connections);
    for (int at = 0; at < connections; at++) {
      Thread thread = new Thread(() -> {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
          socket.setTcpNoDelay(true);
          InputStream in = new BufferedInputStream(socket.getInputStream(), 16384);
          while (System.currentTimeMillis() < end && sent.get() < most) {
            socket.getOutputStream().write(request);
            read(in);
            sent.incrementAndGet();
          }
        } catch (IOException e) {
          e.printStackTrace();
          System.exit(1);
        } finally {
          done.countDown();
        }
      });
      thread.start();
    }
    done.await();
    return sent.get();
  }

  private static void read(InputStream in) throws IOException {
    String status = line(in);
    if (!status.contains(" 200")) {
      throw new IOException("not 200: " + status);
    }
    long length = -1;
    boolean chunked = false;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String lower = line.toLowerCase(java.util.Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(line.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    if (!chunked) {
      in.skipNBytes(length);
      return;
    }
    for (long size = hex(in); size > 0; size = hex(in)) {
      in.skipNBytes(size + 2);
    }
    line(in);
  }

  private static long hex(InputStream in) throws IOException {
    return Long.parseLong(line(in).strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("connection closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
