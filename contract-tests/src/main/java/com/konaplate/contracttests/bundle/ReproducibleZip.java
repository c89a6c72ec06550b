package com.konaplate.contracttests.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a folder so that the same files give the same bytes: entries sorted, all of one time. */
final class ReproducibleZip {

  private ReproducibleZip() {}

  /**
   * Writes the zip.
   *
   * @param folder what to pack
   * @param root the one directory at the top of the zip
   * @param time the entries' time; the format counts in steps of two seconds
   * @param zip the file
   */
  static void write(BundleFolder folder, String root, Instant time, Path zip) throws IOException {
    // The local time: the format knows no zone, and an Instant would be written in the machine's.
    LocalDateTime local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    Files.createDirectories(zip.toAbsolutePath().getParent());
    try (ZipOutputStream out =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
      for (String name : folder.names()) {
        ZipEntry entry = new ZipEntry(root + "/" + name);
        entry.setTimeLocal(local);
        out.putNextEntry(entry);
        Files.copy(folder.path(name), out);
        out.closeEntry();
      }
    }
  }
}
