package com.konaplate.contract;

import java.util.ArrayList;
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
  private static final String OPENAPI = "3.0.3";

  private final Defects defects = new Defects();
  private final AssumptionReader assumptions = new AssumptionReader();
  private final String yaml;
  private final String source;
  private final YamlDocument document;
  private final Cursor root;
  private final Cursor components;
  private final ErrorReader errors;
  private final SchemaReader schemas;
  private final ParameterReader parameters;
  private final ResponseReader responses;
  private final OperationReader operations;

  ContractReader(String yaml, String source) {
    this.yaml = yaml;
    this.source = source;
    this.document = new YamlDocument(yaml, defects);
    failOnDefects();
    this.root = new Cursor(document.root(), defects);
    this.components = root.need("components").knowing(COMPONENT_WORDS);
    this.errors = new ErrorReader(root, assumptions);
    ConstraintErrors defaults = errors.defaults(root);
    this.schemas = new SchemaReader(errors, assumptions, defaults);
    this.parameters = new ParameterReader(errors, assumptions, defaults);
    this.responses = new ResponseReader(errors, schemas, assumptions);
    this.operations = new OperationReader(assumptions, parameters, responses, schemas, defaults);
  }

  /** Reads; nesting that the stack cannot hold is a defect like any other. */
  static Contract read(String yaml, String source) {
    try {
      return new ContractReader(yaml, source).read();
    } catch (StackOverflowError e) {
      Defects tooDeep = new Defects();
      tooDeep.add("", "is nested too deeply");
      throw new DefectiveContractException(tooDeep.of(source));
    }
  }

  private Contract read() {
    checkHead();
    checkComponents();
    List<Operation> read = operations();
    SandboxProject sandbox = GivenReader.read(root);
    DeclaredErrors outside = responses.outside(components.need("responses").need(OUTSIDE));
    List<Assumption> assumed = assumptions.all();
    new ContractChecks(root, read, sandbox, outside).run();
    new UnusedParts(root, read, outside).run();
    failOnDefects();
    Cursor info = root.at("info");
    return new Contract(
        yaml,
        document.root(),
        info.at("title").text(),
        info.at("version").text(),
        new Operations(read),
        errors.catalog(),
        outside,
        sandbox,
        assumed);
  }

  private void failOnDefects() {
    if (defects.count() > 0) {
      throw new DefectiveContractException(defects.of(source));
    }
  }

  private void checkHead() {
    root.knowing(ROOT_WORDS);
    if (!root.need("openapi").text().equals(OPENAPI)) {
      root.at("openapi").defect("has to be " + OPENAPI);
    }
    Cursor info = root.need("info").knowing(INFO_WORDS);
    info.need("title").text();
    info.need("version").text();
    TextReader.description(info);
    assumptions.read(info);
    for (Cursor server : root.at("servers").items()) {
      server.knowing(Set.of("url", "description")).need("url").text();
      TextReader.description(server);
    }
    for (Cursor tag : root.need("tags").items()) {
      tag.knowing(Set.of("name", "description")).need("name").text();
      TextReader.description(tag);
    }
  }

  /** Reads every component, so that none that nobody refers to goes unread. */
  private void checkComponents() {
    components.at("parameters").members().values().forEach(parameters::header);
    components.at("headers").members().values().forEach(responses::checkHeader);
    components.at("schemas").members().values().forEach(schemas::component);
    for (String name : components.at("responses").members().keySet()) {
      if (!name.equals(OUTSIDE)) {
        components.at("responses").at(name).defect("only " + OUTSIDE + " is read");
      }
    }
  }

  private List<Operation> operations() {
    List<Operation> read = new ArrayList<>();
    for (Map.Entry<String, Cursor> path : root.need("paths").members().entrySet()) {
      path.getValue()
          .knowing(METHODS)
          .members()
          .forEach((method, cursor) -> read.add(operations.read(path.getKey(), method, cursor)));
    }
    return read;
  }
}
