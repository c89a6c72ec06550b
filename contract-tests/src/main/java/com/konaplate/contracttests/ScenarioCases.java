package com.konaplate.contracttests;

import com.konaplate.contract.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Every row of the documented test data. */
final class ScenarioCases {

  private ScenarioCases() {}

  static List<ContractCase> of(OperationCases cases) {
    List<ContractCase> found = new ArrayList<>();
    for (Scenario scenario : cases.operation().scenarios()) {
      Draft draft = Draft.of(cases.operation(), scenario.request());
      String label = "scenario/" + scenario.key();
      found.add(cases.scenario(Family.SCENARIO, label, scenario, draft));
    }
    return found;
  }
}
