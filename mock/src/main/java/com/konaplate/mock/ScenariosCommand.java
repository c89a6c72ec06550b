package com.konaplate.mock;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.JsonBody;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the documented test data. */
@Command(
    name = "scenarios",
    description = {
      "List the documented test data, each with the command that sends its request.",
      "--base-url and --cacert go into these commands."
    })
final class ScenariosCommand extends ContractCommand {

  @Option(names = "--json", description = "As JSON, with the requests and ready curl commands.")
  private boolean json;

  @Mixin private final RequestTarget target = new RequestTarget();

  @Override
  void run(Contract contract) {
    if (json) {
      printJson(contract);
    } else {
      printTable(contract);
    }
  }

  private void printTable(Contract contract) {
    List<Scenario> all =
        contract.operations().stream().flatMap(o -> o.scenarios().stream()).toList();
    int operation = all.stream().mapToInt(s -> s.operation().length()).max().orElse(0);
    int key = all.stream().mapToInt(s -> s.key().length()).max().orElse(0);
    String row = "%-" + operation + "s  %-" + key + "s  %6s  %-7s  %s%n";
    out().printf(row, "OPERATION", "SCENARIO", "STATUS", "CODE", "TITLE");
    for (Scenario s : all) {
      out().printf(row, s.operation(), s.key(), s.status(), s.code(), s.title().english());
      out().println("  " + OwnCommandLine.curl(s, target, contractFile()));
    }
  }

  private void printJson(Contract contract) {
    SignedRequests requests = new SignedRequests(contract, target.url());
    ArrayNode rows = JsonBody.object().putArray("scenarios");
    for (Operation operation : contract.operations()) {
      for (Scenario scenario : operation.scenarios()) {
        describe(scenario, rows.addObject())
            .put(
                "curl",
                requests.of(operation, scenario.request(), false).shell(target.certificate()));
      }
    }
    out().println(rows.toPrettyString());
  }

  private static ObjectNode describe(Scenario scenario, ObjectNode row) {
    row.put("operation", scenario.operation());
    row.put("scenario", scenario.key());
    row.put("status", scenario.status());
    row.put("code", scenario.code());
    row.put("message", scenario.description());
    row.putObject("title")
        .put("en", scenario.title().english())
        .put("ko", scenario.title().korean());
    row.set("request", scenario.request());
    return row;
  }
}
