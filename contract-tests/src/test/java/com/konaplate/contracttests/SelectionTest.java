package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Contract;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class SelectionTest {

  private static final Contract CONTRACT = Runs.CONTRACT;
  private static final List<ContractCase> CASES = Runs.cases();

  /** Nothing but the options of a selection. */
  @Command
  private static final class Options {
    @CommandLine.Mixin private final Selection selection = new Selection();
  }

  private static List<ContractCase> selected(String... arguments) {
    Options options = new Options();
    new CommandLine(options).parseArgs(arguments);
    return options.selection.of(CONTRACT, new Plan(CASES, List.of())).cases();
  }

  private static List<String> ids(String... arguments) {
    return selected(arguments).stream().map(ContractCase::id).toList();
  }

  @Test
  void isEverythingUnlessSomethingIsAskedFor() {
    assertEquals(CASES, selected());
  }

  @Test
  void isByIdScenarioCodeOrFamily() {
    String id = "checkPassword/scenario/user-blocked";
    assertEquals(List.of(id), ids("--only", id));
    assertEquals(List.of(id, id + "/encrypted"), ids("--only", "checkPassword/user-blocked"));
    assertEquals(List.of(id, id + "/encrypted"), ids("--only", "001_080"));
    assertTrue(selected("--only", "message").stream().allMatch(c -> c.family() == Family.MESSAGE));
  }

  @Test
  void takesStarsForAnyTextAndNothingElseForSpecial() {
    List<String> ids = ids("--only", "registerUser/addressInfo.zipCode/*");
    assertTrue(ids.stream().allMatch(id -> id.startsWith("registerUser/addressInfo.zipCode/")));
    assertTrue(ids.size() > 1);
  }

  @Test
  void addsPatternsAndCutsThemByTheOperation() {
    List<String> ids =
        ids("--operation", "resetPassword", "--only", "scenario", "--only", "*/maxLength/*");
    assertTrue(ids.stream().allMatch(id -> id.startsWith("resetPassword/")));
    assertTrue(ids.contains("resetPassword/scenario/success"));
    assertTrue(ids.contains("resetPassword/loginId/maxLength/81-ascii"));
  }

  @Test
  void namesTheFamiliesWhenNothingIsLeft() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> selected("--only", "nonsense"));
    assertTrue(String.valueOf(e.getMessage()).contains("beyond-limit"), e::toString);
  }
}
