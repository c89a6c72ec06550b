package com.konaplate.contracttests;

import com.konaplate.contract.Contract;
import com.konaplate.contract.Place;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.MalformedBodyException;
import com.konaplate.contract.wire.UndecryptableException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs cases against one target. */
final class Suite {

  private final Target target;
  private final Wire wire;
  private final ReplyChecks checks;
  private final Clock clock = Clock.systemUTC();

  /** Cases may be carried out at once. */
  private final RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();

  Suite(Contract contract, Target target, Wire wire) {
    this(target, wire, new ReplyChecks(contract));
  }

  private Suite(Target target, Wire wire, ReplyChecks checks) {
    this.target = target;
    this.wire = wire;
    this.checks = checks;
  }

  /** The same for another run: it knows nothing of the replies of this one. */
  Suite anew() {
    return new Suite(target, wire, checks.anew());
  }

  /** Carries one case out, as it is for the target; whatever goes wrong is a finding. */
  Outcome run(ContractCase anywhere) {
    ContractCase contractCase = EncryptionDemand.on(target, anywhere);
    Request request = signed(contractCase.draft());
    try {
      ExpectedReply expected = prepare(contractCase);
      Reply reply = wire.send(target.base(), request);
      return checks.judge(new Exchange(target, contractCase, expected, request, reply));
    } catch (IOException e) {
      return failed(contractCase, request, new Finding("connection", "a reply", e.toString()));
    }
  }

  /** Makes the state that the case needs, where there is state, and tells what follows from it. */
  private ExpectedReply prepare(ContractCase contractCase) throws IOException {
    Given given = contractCase.given();
    ExpectedReply expected = contractCase.expected();
    if (target.stateful() && given.declared()) {
      target.reset(wire);
    }
    return target.stateful() && given.registration().isPresent()
        ? expected.knowing(register(given.registration().get()))
        : expected;
  }

  private ObjectNode register(Draft registration) throws IOException {
    Reply reply = wire.send(target.base(), signed(target.taken(registration)));
    try {
      ObjectNode body = opened(JsonBody.read(reply.body().toArray()));
      if (reply.status() != ExpectedReply.SUCCESS) {
        throw new IOException("the registration before it answers " + body);
      }
      return body;
    } catch (MalformedBodyException e) {
      throw new IOException("the registration before it answers no JSON", e);
    } catch (UndecryptableException e) {
      throw new IOException("the registration before it answers what cannot be decrypted", e);
    }
  }

  private ObjectNode opened(ObjectNode body) throws MalformedBodyException, UndecryptableException {
    JsonNode payload = body.path(Place.ENC_DATA.name());
    return payload.isString() ? JsonBody.read(target.decrypt(payload.stringValue())) : body;
  }

  private Request signed(Draft draft) {
    return draft.signed(target.credentials(), clock, random);
  }

  private Outcome failed(ContractCase contractCase, Request request, Finding finding) {
    return new Outcome(
        contractCase, target, request, Optional.empty(), Optional.empty(), List.of(finding));
  }
}
