package com.konaplate.contracttests.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The bundle before it is packed.
 *
 * @param root the directory
 */
record BundleFolder(Path root) {

  /** Where the entry of that name lies. */
  Path path(String name) {
    return root.resolve(name);
  }

  void write(String name, String text) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.writeString(path(name), text);
  }

  void copy(String name, Path source) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.copy(source, path(name));
  }

  /**
   * The names of all files, parted by slashes, in an order that no locale or file system changes.
   */
  List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  void delete() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
