package com.konaplate.contract;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Collects what is wrong while a contract is read, each thing once. */
final class Defects {

  private final Set<ContractDefects.Defect> found = new LinkedHashSet<>();
  private ToIntFunction<String> lines = pointer -> 1;

  /** Tells the lines from here on. */
  void locatedBy(ToIntFunction<String> lineOfPointer) {
    this.lines = lineOfPointer;
  }

  /** Notes a defect at the line of a place. */
  void add(String pointer, String text) {
    addAt(lines.applyAsInt(pointer), pointer, text);
  }

  /** Notes a defect at a line of its own. */
  void addAt(int line, String pointer, String text) {
    found.add(new ContractDefects.Defect(line, pointer.isEmpty() ? "/" : pointer, text));
  }

  int count() {
    return found.size();
  }

  ContractDefects of(String source) {
    List<ContractDefects.Defect> byLine =
        found.stream().sorted(Comparator.comparingInt(ContractDefects.Defect::line)).toList();
    return new ContractDefects(source, byLine);
  }
}
