package com.konaplate.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.wire.TranToken;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledContractTest {

  private final Contract contract = Contracts.bundled();

  Stream<Scenario> scenarios() {
    return contract.operations().stream().flatMap(operation -> operation.scenarios().stream());
  }

  @Test
  void keepsTheLargestUserIdExact() {
    BigInteger largest = new BigInteger("9999999999999999999");
    JsonNode userId = contract.document().at("/components/schemas/RegisterUserResponse/properties");
    assertEquals(largest, userId.at("/userId/maximum").bigIntegerValue());
    assertEquals(largest, contract.sandbox().member("highest-user-id").userId());
  }

  @Test
  void signsTheExampleOfTheTokenHeader() {
    HeaderParameter header =
        contract.operation("registerUser").headers().stream()
            .filter(h -> h.name().equals("X-KM-Tran-Token"))
            .findFirst()
            .orElseThrow();
    byte[] body = "{\"userId\":1000000201}".getBytes(StandardCharsets.UTF_8);
    assertTrue(TranToken.isOf(header.example(), contract.sandbox().secretKey(), body));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void hasRepliesThatAnotherValidatorAccepts(Scenario scenario) {
    Operation operation = contract.operation(scenario.operation());
    ObjectNode schema = resolved(schemaOfReply(operation, scenario));
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30())
            .getSchema(schema)
            .validate(scenario.reply()));
  }

  private static JsonNode schemaOfReply(Operation operation, Scenario scenario) {
    return operation.responses().stream()
        .filter(response -> response.status().equals(String.valueOf(scenario.status())))
        .findFirst()
        .orElseThrow()
        .schemaSource();
  }

  /** The schema with the components beside it, so that local references lead somewhere. */
  private ObjectNode resolved(JsonNode schema) {
    ObjectNode whole = schema.deepCopy().asObject();
    whole.set("components", contract.document().get("components"));
    return whole;
  }

  /** Whoever changes the shape of the contract commits the change of this table knowingly. */
  @Test
  void equalsTheCommittedTable() throws Exception {
    Path golden = Path.of("src/test/resources/com/konaplate/contract/contract-table.txt");
    String now = contract.operations().stream().map(this::table).collect(Collectors.joining("\n"));
    String committed = Files.exists(golden) ? Files.readString(golden) : "";
    Files.createDirectories(golden.getParent());
    Files.writeString(golden, now);
    assertEquals(committed, now, "the table is rewritten: look at the change and commit it");
  }

  private String table(Operation operation) {
    StringBuilder table = new StringBuilder(operation.id()).append('\n');
    for (Constraint c : operation.constraints()) {
      ErrorReply reply = operation.refusal(new Violation(c.place(), c.keyword()));
      table.append(
          "  %s %s -> %d %s %s%n"
              .formatted(
                  c.place(),
                  c.keyword().word(),
                  reply.status(),
                  reply.code(),
                  reply.description()));
    }
    for (DeclaredError error : operation.errors().all()) {
      table.append("  code %d %s %s%n".formatted(error.status(), error.code(), error.message()));
    }
    for (Scenario s : operation.scenarios()) {
      table.append("  scenario %s -> %d %s%n".formatted(s.key(), s.status(), s.code()));
    }
    return table.toString();
  }

  @Test
  void hasTwentyTwoScenarios() {
    assertEquals(22, scenarios().count());
  }
}
