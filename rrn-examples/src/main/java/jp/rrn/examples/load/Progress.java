package jp.rrn.examples.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far the work is: a bar where somebody looks on, else a line every few seconds. */
public interface Progress extends LongConsumer, AutoCloseable {
  /**
   * What is being done.
   *
   * @param name as it stands before the bar
   * @param unit of what it is counted in, in the plural
   */
  record Task(String name, String unit) {}

  /** Shows nothing. */
  Progress SILENT =
      new Progress() {
        @Override
        public void accept(long done) {}

        @Override
        public void close() {}
      };

  /** Ends the bar's line. */
  @Override
  void close();

  /** Returns a bar on the terminal if standard error is one, else lines on {@code lines}. */
  static Progress of(Task task, long from, long to, PrintWriter lines) {
    return isTerminal() ? bar(task, from, to) : lines(task, to, lines);
  }

  /** Asks Linux. Java itself does not know it of standard error; elsewhere there are lines. */
  private static boolean isTerminal() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException elsewhere) {
      return false;
    }
  }

  private static Progress bar(Task task, long from, long to) {
    PrintStream out = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task.name())
            .setUnit(" " + task.unit(), 1)
            .setInitialMax(to)
            .startsFrom(from, Duration.ZERO)
            .setStyle(ProgressBarStyle.ASCII)
            .showSpeed()
            // Named here, the library has no need to ask a terminal library how wide it is.
            .setConsumer(new ConsoleProgressBarConsumer(out, 100))
            .build();
    return new Progress() {
      @Override
      public void accept(long done) {
        bar.stepTo(done);
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }

  private static Progress lines(Task task, long to, PrintWriter lines) {
    long interval = TimeUnit.SECONDS.toNanos(5);
    return new Progress() {
      private long shown = System.nanoTime();

      @Override
      public void accept(long done) {
        if (System.nanoTime() - shown >= interval) {
          shown = System.nanoTime();
          lines.printf("%s: %d of %d %s%n", task.name(), done, to, task.unit());
          lines.flush();
        }
      }

      @Override
      public void close() {
        lines.flush();
      }
    };
  }
}
