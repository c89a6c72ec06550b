package com.konaplate.contract;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The operations in the order of the file, looked up by path and method: as quick with two hundred
 * as with five.
 */
public final class Operations extends AbstractList<Operation> {

  private final List<Operation> inOrder;
  private final Map<String, Map<String, Operation>> byPath = new HashMap<>();

  /** Indexes the operations. */
  public Operations(List<Operation> operations) {
    this.inOrder = List.copyOf(operations);
    for (Operation operation : inOrder) {
      Operation.Signature signature = operation.signature();
      byPath
          .computeIfAbsent(signature.path(), path -> new LinkedHashMap<>())
          .put(signature.method(), operation);
    }
  }

  @Override
  public Operation get(int index) {
    return inOrder.get(index);
  }

  @Override
  public int size() {
    return inOrder.size();
  }

  /** The operation at exactly that method and path. */
  public Optional<Operation> find(String method, String path) {
    return Optional.ofNullable(byPath.getOrDefault(path, Map.of()).get(method));
  }

  /** The methods of a path, upper case; none when no operation has exactly this path. */
  public Set<String> methods(String path) {
    return byPath.getOrDefault(path, Map.of()).keySet();
  }

  /** All paths, in no order. */
  public Set<String> paths() {
    return byPath.keySet();
  }
}
