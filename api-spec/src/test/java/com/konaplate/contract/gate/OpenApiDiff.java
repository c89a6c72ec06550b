package com.konaplate.contract.gate;

import com.konaplate.contract.LocatedTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.model.Endpoint;

/** The second engine: what openapi-diff, which knows nothing of our own words, holds to break. */
final class OpenApiDiff {

  private static final Verdict INCOMPATIBLE =
      Verdict.breaking("openapi-diff holds it to be incompatible");

  private final LocatedTree tree;
  private final List<Change> found = new ArrayList<>();

  private OpenApiDiff(String working) {
    this.tree = LocatedTree.read(working, "openapi.yaml");
  }

  static Changes of(String published, String working) {
    OpenApiDiff engine = new OpenApiDiff(working);
    engine.take(OpenApiCompare.fromContents(published, working));
    return Changes.of(engine.found);
  }

  private void take(ChangedOpenApi difference) {
    for (Endpoint gone : difference.getMissingEndpoints()) {
      note(gone.getPathUrl(), gone.getMethod().name(), "is gone");
    }
    for (ChangedOperation operation : difference.getChangedOperations()) {
      Set<String> parts = new LinkedHashSet<>();
      collect(operation, parts);
      for (String part : parts) {
        note(operation.getPathUrl(), operation.getHttpMethod().name(), part);
      }
    }
  }

  private void note(String path, String method, String what) {
    String pointer =
        "/paths/%s/%s".formatted(path.replace("/", "~1"), method.toLowerCase(Locale.ROOT));
    found.add(new Change(INCOMPATIBLE, tree.line().applyAsInt(pointer), pointer, what));
  }

  /** The innermost parts that are incompatible, by the names of that tool. */
  private static void collect(Changed changed, Set<String> parts) {
    if (!changed.isIncompatible()) {
      return;
    }
    int before = parts.size();
    if (changed instanceof ComposedChanged composed) {
      composed.getChangedElements().stream()
          .filter(element -> element != null)
          .forEach(element -> collect(element, parts));
    }
    if (parts.size() == before) {
      parts.add(changed.getClass().getSimpleName());
    }
  }
}
