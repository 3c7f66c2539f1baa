package jp.rrn.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The files of a log in memory, which can crash: after so many bytes, of which a file and its
 * renaming take one more than the file has, whatever is being written stays behind half done, as
 * {@link DirectoryFiles} would leave it.
 */
final class MemoryFiles implements LogFiles {
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  final Map<String, byte[]> files = new TreeMap<>();
  private long bytesUntilCrash = Long.MAX_VALUE;

  static MemoryFiles copyOf(MemoryFiles other) {
    MemoryFiles copy = new MemoryFiles();
    other.files.forEach((path, bytes) -> copy.files.put(path, bytes.clone()));
    return copy;
  }

  MemoryFiles crashAfter(long bytes) {
    bytesUntilCrash = bytes;
    return this;
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  @Override
  public void write(String path, byte[] bytes) {
    long written = Math.min(bytes.length, bytesUntilCrash);
    files.put(".writing", Arrays.copyOf(bytes, (int) written));
    if (written < bytes.length || bytesUntilCrash == bytes.length) {
      throw new Crash();
    }
    bytesUntilCrash -= bytes.length + 1;
    files.remove(".writing");
    files.put(path, bytes.clone());
  }

  @Override
  public void delete(String path) {
    if (bytesUntilCrash == 0) {
      throw new Crash();
    }
    bytesUntilCrash--;
    files.keySet().removeIf(file -> file.equals(path) || file.startsWith(path + "/"));
  }

  @Override
  public void forEach(Consumer<String> path) {
    new ArrayList<>(files.keySet()).forEach(path);
  }
}
