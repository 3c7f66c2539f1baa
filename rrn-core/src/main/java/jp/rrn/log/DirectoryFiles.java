package jp.rrn.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a log in a folder, which any web server can hand out as it is.
 *
 * <p>A file is written under the name {@code .writing}, forced to the disk and renamed. An {@link
 * UncheckedIOException} says that the folder cannot be read or written.
 */
public final class DirectoryFiles implements LogFiles {
  private static final String WRITING = ".writing";

  private final Path folder;

  /** Creates the files of this folder, which need not be there before something is written. */
  public DirectoryFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<byte[]> read(String path) {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(path)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void write(String path, byte[] bytes) {
    try {
      Path target = folder.resolve(path);
      Path writing = folder.resolve(WRITING);
      createFolders(target);
      try (FileChannel file =
          FileChannel.open(
              writing,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          file.write(left);
        }
        file.force(true);
      }
      Files.move(writing, target, StandardCopyOption.ATOMIC_MOVE);
      force(target.getParent());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A new folder is durable when the folder it is in is. */
  private void createFolders(Path target) throws IOException {
    Path parent = target.getParent();
    if (parent == null || Files.isDirectory(parent)) {
      return;
    }
    createFolders(parent);
    Files.createDirectory(parent);
    force(parent.getParent());
  }

  /** Where folders cannot be opened, as on Windows, renaming alone has to do. */
  private static void force(@Nullable Path folder) throws IOException {
    if (folder != null && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
        entries.force(true);
      }
    }
  }

  @Override
  public void delete(String path) {
    Path target = folder.resolve(path);
    if (!Files.exists(target)) {
      return;
    }
    try {
      Files.walkFileTree(target, new Deletion());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void forEach(Consumer<String> path) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .forEach(path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(visited);
      return FileVisitResult.CONTINUE;
    }
  }
}
