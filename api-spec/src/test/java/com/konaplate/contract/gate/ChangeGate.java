package com.konaplate.contract.gate;

import com.konaplate.contract.LocatedTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether the working contract may follow the published one.
 *
 * @param published the text of the published contract
 * @param working the text of the working one
 * @param changelog what partners are told
 */
record ChangeGate(String published, String working, Changelog changelog) {

  /**
   * The gate of a module's directory.
   *
   * @throws IOException when one of its three files cannot be read
   */
  static ChangeGate of(Path module) throws IOException {
    return new ChangeGate(
        Files.readString(module.resolve("published/openapi.yaml")),
        Files.readString(module.resolve("openapi.yaml")),
        Changelog.read(Files.readString(module.resolve("CHANGELOG.md"))));
  }

  /** What differs; the graver of two engines decides, so that neither is relied on alone. */
  Changes changes() {
    Changes own = ContractComparison.of(tree(published), tree(working));
    if (own.impact().filter(Impact.BREAKING::equals).isPresent()) {
      return own;
    }
    List<Change> all = new ArrayList<>(own.all());
    all.addAll(OpenApiDiff.of(published, working).all());
    return Changes.of(all);
  }

  /** Why the working contract may not be built, with the ways out; nothing when it may. */
  Optional<String> complaint() {
    List<String> demands = demands();
    return demands.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The contract differs from the published one (api-spec/published/openapi.yaml):\n"
                + changes()
                + "What to do: undo the changes, or\n"
                + String.join("", demands.stream().map(demand -> "  - " + demand + "\n").toList())
                + "docs/decisions/0007-change-gate.md says how changes are judged.");
  }

  private List<String> demands() {
    Version before = version(published);
    Version now = version(working);
    Version least = changes().impact().map(before::after).orElse(before);
    List<String> demands = new ArrayList<>();
    if (now.compareTo(least) < 0) {
      demands.add("raise info.version from %s to %s".formatted(now, least));
    }
    Version told = now.compareTo(least) < 0 ? least : now;
    if (!tells(told)) {
      demands.add(
          "begin api-spec/CHANGELOG.md with an entry '## %s' that tells partners what is new"
              .formatted(told));
    }
    return demands;
  }

  private boolean tells(Version version) {
    return changelog
        .newest()
        .filter(entry -> entry.version().equals(version.toString()))
        .filter(entry -> !entry.text().isEmpty())
        .isPresent();
  }

  private static LocatedTree tree(String yaml) {
    return LocatedTree.read(yaml, "openapi.yaml");
  }

  private static Version version(String yaml) {
    return Version.of(tree(yaml).root().path("info").path("version").asString(""));
  }
}
