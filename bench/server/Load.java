import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** As many threads as connections, each with one request in flight; or with one hash. */
interface Load {

  /** Answers a second and the 99th percentile of their time, in milliseconds. */
  record Seen(double rate, double p99) {}

  /** Does one thing; called by one thread. */
  interface Step extends AutoCloseable {
    void run() throws IOException;

    @Override
    default void close() throws IOException {}
  }

  Step step() throws IOException;

  int threads();

  static Load requests(int port, Requests requests, int connections) {
    return new Load() {
      @Override
      public Step step() throws IOException {
        Connection connection = new Connection(port);
        return new Step() {
          @Override
          public void run() throws IOException {
            connection.ask(requests.any());
          }

          @Override
          public void close() throws IOException {
            connection.close();
          }
        };
      }

      @Override
      public int threads() {
        return connections;
      }
    };
  }

  static Load of(Runnable work, int threads) {
    return new Load() {
      @Override
      public Step step() {
        return work::run;
      }

      @Override
      public int threads() {
        return threads;
      }
    };
  }

  default Seen run(double seconds) throws Exception {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    ExecutorService pool = Executors.newFixedThreadPool(threads());
    try {
      Callable<long[]> times = () -> times(end);
      List<long[]> all = new ArrayList<>();
      for (Future<long[]> one : pool.invokeAll(java.util.Collections.nCopies(threads(), times))) {
        all.add(one.get());
      }
      // The last of them end a little late; what they took is counted.
      double took = (System.nanoTime() - start) / 1e9;
      long[] sorted = all.stream().flatMapToLong(LongStream::of).sorted().toArray();
      return new Seen(sorted.length / took, sorted[sorted.length * 99 / 100] / 1e6);
    } finally {
      pool.shutdown();
    }
  }

  private long[] times(long end) {
    long[] times = new long[1 << 12];
    int count = 0;
    try (Step step = step()) {
      for (long start = System.nanoTime(); start < end; ) {
        step.run();
        long now = System.nanoTime();
        if (count == times.length) {
          times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = now - start;
        start = now;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOf(times, count);
  }
}
