package com.konaplate.contract.gate;

import static java.util.Map.entry;

import com.konaplate.contract.LocatedTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares two contracts word by word. Every word has a rule, and one that has none breaks: no
 * difference passes unseen. {@code info.version} alone is left to the gate.
 */
final class ContractComparison {

  private final Set<String> visited = new HashSet<>();
  private final OperationComparison operations = new OperationComparison(visited);
  private final SchemaComparison bothWays = new SchemaComparison(Direction.BOTH, visited);

  private ContractComparison() {}

  static Changes of(LocatedTree published, LocatedTree working) {
    List<Change> found = new ArrayList<>();
    new ContractComparison().compare(new Pair(Side.root(published), Side.root(working), found));
    return Changes.of(found);
  }

  private void compare(Pair root) {
    root.each(
        Map.ofEntries(
            entry("openapi", Rule.always(Verdict.breaking("partners' tools read another dialect"))),
            entry("info", ContractComparison::info),
            entry("servers", servers -> named(servers, "url", "a partner calls it in vain")),
            entry("tags", tags -> named(tags, "name", "generated programs name classes after it")),
            entry("paths", this::paths),
            entry("components", components -> {}),
            entry("x-constraint-errors", Judgements.CODES_OF_LIMITS),
            entry("x-error-catalog", ErrorComparison::catalog),
            entry("x-given", ScenarioComparison::given)));
    components(root.at("components"));
  }

  private static void info(Pair info) {
    info.members()
        .forEach(
            (word, pair) -> {
              if (!word.equals("version")) {
                Rule.PROSE.apply(pair);
              }
            });
  }

  /** A list whose items have a name and a description. */
  private static void named(Pair list, String key, String why) {
    for (Pair item : list.items(side -> side.node().path(key).asString("")).values()) {
      if (item.isThere()) {
        item.each(Map.of("description", Rule.PROSE));
      } else {
        item.judge(
            item.isGone() ? Verdict.breaking(why) : Verdict.compatible("one more to choose from"));
      }
    }
  }

  private void paths(Pair paths) {
    for (Pair path : paths.members().values()) {
      for (Pair operation : path.members().values()) {
        if (operation.isThere()) {
          operations.compare(operation);
        } else {
          Verdict gone = Verdict.breaking("a partner that calls it is answered with 404 or 405");
          operation.judge(
              operation.isGone() ? gone : Verdict.compatible("nobody called it before"));
        }
      }
    }
  }

  /** What no operation refers to: schemas such as that of encrypted bodies travel both ways. */
  private void components(Pair components) {
    for (Pair schema : components.at("schemas").members().values()) {
      if (!schema.isThere()) {
        schema.judge(Verdict.compatible("what refers to it is judged where it stands"));
      } else if (!visited.contains(schema.after().pointer())) {
        bothWays.compare(schema);
      }
    }
    for (String kind : List.of("parameters", "headers", "responses")) {
      components.at(kind).members().values().forEach(ContractComparison::unreferenced);
    }
  }

  private static void unreferenced(Pair component) {
    if (!component.isThere()) {
      component.judge(Verdict.wording("what refers to it is judged where it stands"));
    }
  }
}
