package com.konaplate.contracttests;

import com.konaplate.contract.Assumption;
import com.konaplate.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Which assumptions of the contract were put to the test: {@code assumptions.yaml} tells the cases
 * that would fail if one did not hold.
 */
final class AssumptionLedger {

  private final Set<String> declared = new LinkedHashSet<>();
  private final Map<?, ?> file;
  private final Collection<String> sent;

  /**
   * Counts.
   *
   * @param contract the contract
   * @param sent the ids of the cases that were sent
   */
  AssumptionLedger(Contract contract, Collection<String> sent) {
    contract.assumptions().stream().map(Assumption::id).forEach(declared::add);
    this.sent = sent;
    try (InputStream in = AssumptionLedger.class.getResourceAsStream("assumptions.yaml")) {
      file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many are declared. */
  int all() {
    return declared.size();
  }

  /** How many no request can try; the file says why. */
  long untried() {
    return file.values().stream().filter(String.class::isInstance).count();
  }

  /** What keeps declared and exercised from being the same. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    declared.stream()
        .filter(id -> !file.containsKey(id))
        .forEach(id -> missing.add("assumption " + id + " has no case"));
    file.forEach(
        (id, cases) -> {
          if (!declared.contains(id)) {
            missing.add("the contract has no assumption " + id);
          }
          if (cases instanceof List<?> globs) {
            globs.stream()
                .map(glob -> new Glob(String.valueOf(glob)))
                .filter(glob -> sent.stream().noneMatch(glob::matches))
                .forEach(glob -> missing.add("assumption " + id + ": no case " + glob.text()));
          }
        });
    return missing;
  }
}
