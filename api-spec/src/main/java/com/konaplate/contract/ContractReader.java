package com.konaplate.contract;

import com.konaplate.contract.wire.WireHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a contract into the model. It refuses what it does not know, and collects all that is wrong
 * before it fails.
 */
final class ContractReader {

  private static final Set<String> ROOT_WORDS =
      Set.of(
          "openapi",
          "info",
          "servers",
          "tags",
          "paths",
          "components",
          "x-constraint-errors",
          "x-error-catalog",
          "x-given");
  private static final Set<String> INFO_WORDS =
      Set.of("title", "version", "description", "x-assumption");
  private static final Set<String> COMPONENT_WORDS =
      Set.of("parameters", "headers", "responses", "schemas");
  private static final Set<String> METHODS = Set.of("post", "put", "patch");
  private static final String OUTSIDE = "OutsideTheContract";
  private static final String ENCRYPTED = "EncryptedPayload";
  private static final String OPENAPI = "3.0.3";

  private final Defects defects = new Defects();
  private final AssumptionReader assumptions = new AssumptionReader();
  private final String yaml;
  private final String source;
  private final YamlDocument document;
  private final Cursor root;

  ContractReader(String yaml, String source) {
    this.yaml = yaml;
    this.source = source;
    this.document = new YamlDocument(yaml, defects);
    this.root = new Cursor(document.root(), defects);
  }

  Contract read() {
    failOnDefects();
    Contract contract = contract();
    failOnDefects();
    return contract;
  }

  private void failOnDefects() {
    if (!defects.isEmpty()) {
      throw new DefectiveContractException(defects.of(source));
    }
  }

  private Contract contract() {
    root.knowing(ROOT_WORDS);
    checkHead();
    ErrorReader errors = new ErrorReader(root, assumptions);
    ConstraintErrors defaults = new ConstraintErrors(errors.constraintErrors(root));
    SchemaReader schemas = new SchemaReader(errors, assumptions, defaults);
    ResponseReader responses = new ResponseReader(errors, schemas, assumptions);
    Cursor components = root.need("components").knowing(COMPONENT_WORDS);
    schemas.object(components.need("schemas").need(ENCRYPTED));
    List<Operation> operations =
        operations(
            new OperationReader(
                assumptions,
                new ParameterReader(errors, schemas, assumptions, defaults),
                responses,
                schemas,
                defaults));
    SandboxProject sandbox = GivenReader.read(root);
    operations.forEach(operation -> check(operation, sandbox));
    return new Contract(
        yaml,
        document.root(),
        root.at("info").need("title").text(),
        root.at("info").need("version").text(),
        operations,
        errors.catalog(),
        responses.outside(components.need("responses").need(OUTSIDE)),
        sandbox,
        assumptions.all());
  }

  private void checkHead() {
    if (!root.need("openapi").text().equals(OPENAPI)) {
      root.at("openapi").defect("has to be " + OPENAPI);
    }
    Cursor info = root.need("info").knowing(INFO_WORDS);
    TextReader.description(info);
    assumptions.read(info);
    for (Cursor server : root.at("servers").items()) {
      server.knowing(Set.of("url", "description")).need("url").text();
    }
    for (Cursor tag : root.need("tags").items()) {
      TextReader.description(tag.knowing(Set.of("name", "description")));
    }
  }

  private List<Operation> operations(OperationReader reader) {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, Cursor> path : root.need("paths").members().entrySet()) {
      path.getValue()
          .knowing(METHODS)
          .members()
          .forEach((method, cursor) -> operations.add(reader.read(path.getKey(), method, cursor)));
    }
    if (operations.isEmpty()) {
      root.at("paths").defect("has no operation");
    }
    return operations;
  }

  private void check(Operation operation, SandboxProject sandbox) {
    Cursor cursor = root.at("paths").at(operation.signature().path());
    Set<String> names = new HashSet<>();
    operation.headers().forEach(header -> names.add(header.name()));
    for (String header : WireHeaders.ALL) {
      if (!names.contains(header)) {
        cursor.defect("has no header " + header);
      }
    }
    for (Scenario scenario : operation.scenarios()) {
      for (String member : scenario.given()) {
        if (!sandbox.members().containsKey(member)) {
          cursor.defect("scenario " + scenario.key() + " is given an unknown member " + member);
        }
      }
    }
    checkTag(operation, cursor);
  }

  private void checkTag(Operation operation, Cursor cursor) {
    boolean known =
        root.at("tags").items().stream()
            .anyMatch(tag -> tag.at("name").text().equals(operation.signature().tag()));
    if (!known) {
      cursor.defect("uses a tag that is not declared: " + operation.signature().tag());
    }
  }
}
