package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.DeclaredError;
import com.konaplate.contract.DeclaredErrors;
import com.konaplate.contract.HeaderParameter;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Rebuilt;
import com.konaplate.contract.Response;
import com.konaplate.contract.TextSchema;
import com.konaplate.contracttests.SchemaVariants.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Promises that are broken in the contract which the mock is given. */
final class ContractMutants {

  private final Contract contract;
  private final Operation operation;
  private final List<Mutant> found = new ArrayList<>();

  private ContractMutants(Contract contract, Operation operation) {
    this.contract = contract;
    this.operation = operation;
  }

  static List<Mutant> of(Contract contract, Operation operation) {
    ContractMutants mutants = new ContractMutants(contract, operation);
    mutants.visitHeaders();
    mutants.visitBody();
    mutants.visitResponses();
    mutants.visitSize();
    return mutants.found;
  }

  private void visitHeaders() {
    List<HeaderParameter> headers = operation.headers();
    for (int index = 0; index < headers.size(); index++) {
      for (Variant<HeaderParameter> variant : variants(headers.get(index))) {
        List<HeaderParameter> changed = new ArrayList<>(headers);
        changed.set(index, variant.value());
        add(variant, Rebuilt.withHeaders(operation, changed));
      }
      if (index > 0) {
        swap(index);
      }
    }
  }

  private void swap(int index) {
    List<HeaderParameter> changed = new ArrayList<>(operation.headers());
    Collections.swap(changed, index - 1, index);
    String name = changed.get(index - 1).name() + " before " + changed.get(index).name();
    Place place = changed.get(index).place();
    add(
        new Variant<>("order of headers", name, place, changed),
        Rebuilt.withHeaders(operation, changed));
  }

  private static List<Variant<HeaderParameter>> variants(HeaderParameter header) {
    List<Variant<HeaderParameter>> variants = new ArrayList<>();
    String now = header.required() ? "optional" : "required";
    variants.add(
        new Variant<>(
            "required flag",
            now,
            header.place(),
            rebuilt(header, !header.required(), header.schema())));
    SchemaVariants.ofText(header.schema(), header.place())
        .forEach(text -> variants.add(text.as(rebuilt(header, header.required(), text.value()))));
    return variants;
  }

  private static HeaderParameter rebuilt(
      HeaderParameter header, boolean required, TextSchema schema) {
    return new HeaderParameter(
        header.name(),
        required,
        header.requiredWhen(),
        schema,
        header.errors(),
        header.description(),
        header.example());
  }

  private void visitBody() {
    SchemaVariants.of(operation.body(), Place.ROOT)
        .forEach(variant -> add(variant, Rebuilt.withBody(operation, variant.value())));
  }

  /** An encrypted reply becomes a plain one, and the other way about. */
  private void visitResponses() {
    List<Response> changed =
        operation.responses().stream()
            .map(response -> response.status().equals("200") ? otherwise(response) : response)
            .toList();
    add(
        "encryption of replies",
        operation.repliesEncrypted() ? "plain" : "encrypted",
        c -> c.draft().encrypted() && c.expected().isSuccess(),
        Rebuilt.contract(contract, Rebuilt.withResponses(operation, changed)));
  }

  private static Response otherwise(Response response) {
    return new Response(
        response.status(),
        response.schema(),
        response.schemaSource(),
        response.errors(),
        !response.encryptedAsRequest(),
        response.description());
  }

  private void visitSize() {
    for (int step : List.of(1, -1)) {
      List<DeclaredError> errors =
          contract.outside().all().stream().map(error -> resized(error, step)).toList();
      add(
          "maxBytes",
          "by " + step,
          c -> c.id().contains("/size/"),
          Rebuilt.contract(contract, new DeclaredErrors(errors)));
    }
  }

  private static DeclaredError resized(DeclaredError error, int step) {
    Optional<Integer> size = error.maxBytes().map(most -> most + step);
    return new DeclaredError(
        error.code(),
        error.status(),
        error.message(),
        error.rule(),
        error.field(),
        size,
        error.explained(),
        error.description());
  }

  private void add(Variant<?> variant, Operation changed) {
    String place = variant.place().name();
    if (!variant.seen()) {
      String name = place + " " + variant.name();
      String reason = "what the pattern then takes is no date that exists";
      found.add(Mutant.unseen(variant.kind(), name, operation, reason));
      return;
    }
    add(
        variant.kind(),
        place + " " + variant.name(),
        c -> c.id().contains(place),
        Rebuilt.contract(contract, changed));
  }

  private void add(String kind, String name, Predicate<ContractCase> near, Contract changed) {
    found.add(Mutant.ofContract(kind, name, operation, near, changed));
  }
}
