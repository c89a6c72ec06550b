import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A kept connection that does as little as it can, so that the server gets most of the machine. */
final class Connection implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[16_384];

  Connection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    in = socket.getInputStream();
  }

  /** Sends a request and reads the whole reply, which has to be a success. */
  void ask(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int length = 0;
    while (!isWhole(length)) {
      int read = in.read(buffer, length, buffer.length - length);
      if (read < 0) {
        throw new IOException("closed after " + text(length));
      }
      length += read;
    }
    if (!text(length).contains("\"000_000\"")) {
      throw new IllegalStateException("no success: " + text(length));
    }
  }

  /** The replies of both candidates are small: told by their length, or in chunks. */
  private boolean isWhole(int length) {
    String text = text(length);
    int head = text.indexOf("\r\n\r\n");
    if (head < 0) {
      return false;
    }
    int told = text.indexOf("Content-Length: ");
    if (told >= 0 && told < head) {
      int end = text.indexOf("\r\n", told);
      return length >= head + 4 + Integer.parseInt(text.substring(told + 16, end));
    }
    return text.endsWith("\r\n0\r\n\r\n");
  }

  private String text(int length) {
    return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
