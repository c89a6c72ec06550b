package com.konaplate.contract;

import java.util.function.ToIntFunction;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML file as a tree, compiled no further, so that a contract of another time can be compared.
 *
 * @param root the tree, numbers exact
 * @param line the line of a JSON pointer, or of the nearest place around it, counted from 1
 */
public record LocatedTree(ObjectNode root, ToIntFunction<String> line) {

  /**
   * Reads a file.
   *
   * @throws DefectiveContractException when it is no YAML or a key stands twice
   */
  public static LocatedTree read(String yaml, String source) {
    Defects defects = new Defects();
    YamlDocument document = new YamlDocument(yaml, defects);
    if (defects.count() > 0) {
      throw new DefectiveContractException(defects.of(source));
    }
    return new LocatedTree(document.root(), document::line);
  }
}
