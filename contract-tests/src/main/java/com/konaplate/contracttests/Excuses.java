package com.konaplate.contracttests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What is accepted though it should not be, each with its reason.
 *
 * @param all the entries of the file
 */
record Excuses(List<Excuse> all) {

  /**
   * One entry.
   *
   * @param what what is accepted
   * @param reason why
   */
  record Excuse(Glob what, String reason) {

    private static Excuse of(Object entry) {
      Map<?, ?> words = (Map<?, ?>) entry;
      Object what = words.get("what");
      Object reason = words.get("reason");
      if (what == null || reason == null || words.size() != 2) {
        throw new IllegalArgumentException("an entry has what and reason, not " + words);
      }
      return new Excuse(new Glob(what.toString()), reason.toString());
    }
  }

  /** Reads a file that is packed beside this class. */
  static Excuses read(String file) {
    try (InputStream in = Excuses.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not packed with the suite");
      }
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      Object entries = new Load(settings).loadFromInputStream(in);
      return new Excuses(((List<?>) entries).stream().map(Excuse::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of the names that no entry excuses. */
  List<String> without(Collection<String> names) {
    return names.stream()
        .filter(name -> all.stream().noneMatch(excuse -> excuse.what().matches(name)))
        .toList();
  }

  /** The entries that excuse none of the names. */
  Stream<String> unneeded(Collection<String> names) {
    return all.stream()
        .map(Excuse::what)
        .filter(what -> names.stream().noneMatch(what::matches))
        .map(what -> "nothing to excuse: " + what.text());
  }
}
