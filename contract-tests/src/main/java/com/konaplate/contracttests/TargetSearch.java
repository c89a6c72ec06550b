package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Finds out what answers at an address. The mock gives itself away by naming the scenario of a
 * request that changes nothing; whatever does not is taken to remember what it is told.
 *
 * @param contract the contract
 * @param credentials the partner's
 * @param wire sends
 */
record TargetSearch(Contract contract, SandboxCredentials credentials, Wire wire) {

  private static final String NAMED_BY_THE_MOCK = "X-Mock-Scenario";

  /**
   * Looks for a target.
   *
   * @param mayWrite whether it may be asked for the reset of a sandbox, which is carried out
   * @throws IOException when nothing answers there
   */
  Target find(String name, URI base, boolean mayWrite) throws IOException {
    URI trimmed = URI.create(base.toString().replaceAll("/+$", ""));
    Reply plain = knock(trimmed);
    boolean insists = isDemand(plain);
    if (isMock(insists ? send(trimmed, harmlessDraft().sealed()) : plain)) {
      return new Target(name, trimmed, credentials, false).insisting(insists);
    }
    Target remembering = new Target(name, trimmed, credentials, true, false).insisting(insists);
    return mayWrite ? remembering.resettableIfSandbox(wire) : remembering;
  }

  private boolean isMock(Reply reply) {
    return reply.values(NAMED_BY_THE_MOCK).equals(List.of(harmless().name()));
  }

  /** Whether the plain request is refused for want of encryption. */
  private boolean isDemand(Reply reply) {
    ExpectedReply demand = ExpectedReply.of(EncryptionDemand.refusal(harmlessDraft().operation()));
    try {
      return harmlessDraft().lacksEncryption()
          && reply.status() == demand.status()
          && JsonBody.read(reply.body().toArray()).equals(demand.body());
    } catch (MalformedBodyException e) {
      return false;
    }
  }

  /**
   * Sends a request that changes nothing.
   *
   * @throws IOException when nothing answers there
   */
  Reply knock(URI base) throws IOException {
    return send(base, harmlessDraft());
  }

  private Reply send(URI base, Draft draft) throws IOException {
    return wire.send(
        base, draft.signed(credentials, Clock.systemUTC(), RandomGenerator.getDefault()));
  }

  private Draft harmlessDraft() {
    Scenario scenario = harmless();
    return Draft.of(contract.operation(scenario.operation()), scenario.request());
  }

  private Scenario harmless() {
    return contract.operations().stream()
        .flatMap(operation -> operation.scenarios().stream())
        .filter(scenario -> !Writes.by(contract.operation(scenario.operation()), scenario))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("every scenario changes state"));
  }
}
