package com.konaplate.contract;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All that is wrong with a contract.
 *
 * @param source the file's name
 * @param all every defect, by line
 */
public record ContractDefects(String source, List<Defect> all) {

  /**
   * One thing that is wrong.
   *
   * @param line line of the file, counted from 1
   * @param pointer JSON pointer to the place
   * @param text what is wrong there
   */
  public record Defect(int line, String pointer, String text) {}

  /** Copies the list. */
  public ContractDefects {
    all = List.copyOf(all);
  }

  /** One line a defect: {@code file:line: pointer: text}. */
  @Override
  public String toString() {
    return all.stream()
        .map(d -> "%s:%d: %s: %s".formatted(source, d.line(), d.pointer(), d.text()))
        .collect(Collectors.joining("\n"));
  }
}
