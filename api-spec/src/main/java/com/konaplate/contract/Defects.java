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

  void locatedBy(ToIntFunction<String> lineOfPointer) {
    this.lines = lineOfPointer;
  }

  void add(String pointer, String text) {
    addAt(lines.applyAsInt(pointer), pointer, text);
  }

  void addAt(int line, String pointer, String text) {
    found.add(new ContractDefects.Defect(line, pointer.isEmpty() ? "/" : pointer, text));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  ContractDefects of(String source) {
    List<ContractDefects.Defect> byLine =
        found.stream().sorted(Comparator.comparingInt(ContractDefects.Defect::line)).toList();
    return new ContractDefects(source, byLine);
  }
}
