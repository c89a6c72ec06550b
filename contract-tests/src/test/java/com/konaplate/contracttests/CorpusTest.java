package com.konaplate.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Constraint;
import com.konaplate.contract.Contract;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.SandboxCredentials;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CorpusTest {

  private static final Contract CONTRACT = Runs.CONTRACT;

  private final List<ContractCase> cases = Runs.cases();

  @Test
  void breaksEveryDeclaredLimit() {
    for (Operation operation : CONTRACT.operations()) {
      Set<Constraint> broken = new HashSet<>(operation.constraints());
      cases.stream()
          .filter(c -> c.draft().operation().equals(operation))
          .flatMap(c -> c.subject().broken().stream())
          .forEach(broken::remove);
      assertEquals(Set.of(), broken, operation.id());
    }
  }

  @Test
  void sendsEveryScenarioPlainAndEncrypted() {
    long scenarios = CONTRACT.operations().stream().mapToLong(o -> o.scenarios().size()).sum();
    assertEquals(scenarios, count(Family.SCENARIO));
    assertEquals(scenarios, count(Family.ENCRYPTED_SCENARIO));
  }

  private long count(Family family) {
    return cases.stream().filter(c -> c.family() == family).count();
  }

  @Test
  void namesEveryCaseOnce() {
    Set<String> ids = new HashSet<>();
    cases.forEach(c -> assertTrue(ids.add(c.id()), c.id()));
  }

  @Test
  void isTheSameForTheSameSalt() {
    List<String> again = new Corpus(CONTRACT, 0).cases().stream().map(ContractCase::id).toList();
    assertEquals(cases.stream().map(ContractCase::id).toList(), again);
  }

  @Test
  void namesNobodyWhomAnotherRunNames() {
    Set<String> people = loginIds(new Corpus(CONTRACT, 1).cases());
    people.retainAll(loginIds(new Corpus(CONTRACT, 2).cases()));
    assertEquals(Set.of(), people);
  }

  private static Set<String> loginIds(List<ContractCase> cases) {
    Set<String> ids = new HashSet<>();
    cases.stream()
        .flatMap(c -> c.given().registration().stream())
        .forEach(draft -> ids.add(body(draft).path("loginId").asString()));
    return ids;
  }

  /** What is accepted or refused for the form of its values alone, a second validator judges so. */
  @Test
  void agreesWithAnotherValidator() {
    ResponseSchemas schemas = new ResponseSchemas(CONTRACT);
    for (ContractCase c : cases) {
      if (isAboutFields(c)) {
        Operation operation = c.draft().operation();
        String name = operation.id() + " request";
        List<Finding> found = schemas.findings(name, requestSchema(operation), body(c.draft()));
        assertEquals(c.subject().broken().isEmpty(), found.isEmpty(), c.id() + found);
      }
    }
  }

  /**
   * Dates are beyond JSON Schema, and that an item may not be null is beyond OpenAPI's nullable.
   */
  private static boolean isAboutFields(ContractCase c) {
    boolean values = c.family() == Family.WITHIN_LIMIT || c.family() == Family.BEYOND_LIMIT;
    Optional<Constraint> broken = c.subject().broken();
    boolean field = broken.map(b -> b.place().kind() == Place.Kind.FIELD).orElse(true);
    boolean date = broken.filter(b -> b.keyword().word().equals("format")).isPresent();
    return values && field && !date;
  }

  private static JsonNode requestSchema(Operation operation) {
    String path = operation.signature().path().replace("/", "~1");
    String body = "/post/requestBody/content/application~1json/schema";
    return CONTRACT.document().at("/paths/" + path + body);
  }

  private static ObjectNode body(Draft draft) {
    Request request =
        draft.signed(
            SandboxCredentials.of(CONTRACT), Clock.systemUTC(), RandomGenerator.getDefault());
    try {
      return JsonBody.read(request.body().toArray());
    } catch (com.konaplate.contract.wire.MalformedBodyException e) {
      throw new AssertionError(e);
    }
  }
}
