package com.konaplate.mock;

import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestWrapper;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Body;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Scenario;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.WireHeaders;
import java.util.Optional;

/**
 * Decides whether the contract lets a request through, before any stub is looked at: the stubs only
 * choose among the replies to a request that is in order.
 */
final class ContractFilter implements StubRequestFilterV2 {

  private static final System.Logger LOG = System.getLogger(ContractFilter.class.getName());

  private final PublishedContract published;
  private final OwnPages pages;
  private final EnvelopeLimits envelope;
  private final TokenCheck token;
  private final Decryption decryption;
  private final Explanation explanation;
  private final ChosenScenarios chosen;
  private final RefusalReplies refusals;

  ContractFilter(
      PublishedContract published,
      OwnPages pages,
      EnvelopeLimits envelope,
      TokenCheck token,
      Decryption decryption,
      Explanation explanation,
      ChosenScenarios chosen,
      RefusalReplies refusals) {
    this.published = published;
    this.pages = pages;
    this.envelope = envelope;
    this.token = token;
    this.decryption = decryption;
    this.explanation = explanation;
    this.chosen = chosen;
    this.refusals = refusals;
  }

  @Override
  public String getName() {
    return "contract";
  }

  @Override
  public RequestFilterAction filter(Request request, ServeEvent event) {
    try {
      Optional<ResponseDefinition> page = pages.answer(request);
      return page.isPresent() ? RequestFilterAction.stopWith(page.get()) : decided(request, event);
    } catch (RefusedException refused) {
      return RequestFilterAction.stopWith(refusals.to(request, refused));
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.ERROR, "A request could not be checked", fault);
      return RequestFilterAction.stopWith(refusals.toFault(request));
    }
  }

  private RequestFilterAction decided(Request request, ServeEvent event) throws RefusedException {
    if (published.isAskedBy(request)) {
      return RequestFilterAction.continueWith(request);
    }
    Operation operation = envelope.check(request);
    checkHeaders(operation, request);
    token.check(operation, request);
    OpenedBody body = decryption.open(operation, request);
    checkConstraints(operation, body);
    boolean namesKey = request.containsHeader(WireHeaders.CRYPTO_KEY_ID);
    ReplyNotes.leave(event, operation, body, namesKey);
    RequestSwitches.check(request, event);
    return preferred(operation, request, event)
        .map(scenario -> RequestFilterAction.stopWith(forced(scenario, request)))
        .orElseGet(() -> toStubs(operation, body, request));
  }

  private RequestFilterAction toStubs(Operation operation, OpenedBody body, Request request) {
    Request opened = body.wasEncrypted() ? withBody(request, body) : request;
    chosen.leave(opened.getBody(), operation.scenarioFor(body.json()));
    return RequestFilterAction.continueWith(opened);
  }

  private static Optional<Scenario> preferred(
      Operation operation, Request request, ServeEvent event) {
    Optional<String> key = PreferredExample.key(request);
    Optional<Scenario> scenario = key.flatMap(wanted -> PreferredExample.find(operation, wanted));
    if (key.isPresent() && scenario.isEmpty()) {
      ReplyNotes.note(event, PreferredExample.unknown(operation));
    }
    return scenario;
  }

  private static ResponseDefinition forced(Scenario scenario, Request request) {
    String correlationId = new SentHeaders(request).value(WireHeaders.CORRELATION_ID);
    return ScenarioStubs.reply(scenario, correlationId)
        .withHeader(PreferredExample.APPLIED_HEADER, "example=" + scenario.key())
        .build();
  }

  private void checkHeaders(Operation operation, Request request) throws RefusedException {
    Optional<Violation> found = operation.firstHeaderViolation(new SentHeaders(request)::values);
    if (found.isPresent()) {
      throw new RefusedException(
          operation.refusal(found.get()), explanation.ofHeader(operation, found.get(), request));
    }
  }

  private void checkConstraints(Operation operation, OpenedBody body) throws RefusedException {
    Optional<Violation> found = operation.body().firstViolation(body.json());
    if (found.isPresent()) {
      ErrorReply reply = operation.refusal(found.get());
      Scenario selected = operation.scenarioFor(body.json());
      throw new RefusedException(
          reply,
          explanation.ofField(operation, found.get(), body.json()),
          Optional.of(selected).filter(scenario -> scenario.answers(reply)));
    }
  }

  private static Request withBody(Request request, OpenedBody body) {
    byte[] bytes = body.bytes();
    return RequestWrapper.create().transformBody(sent -> new Body(bytes)).wrap(request);
  }
}
