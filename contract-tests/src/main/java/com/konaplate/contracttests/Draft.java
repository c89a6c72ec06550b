package com.konaplate.contracttests;

import com.konaplate.contract.Operation;
import com.konaplate.contract.RequestEncryption;
import com.konaplate.contract.wire.JsonBody;
import com.konaplate.contract.wire.JsonMediaType;
import com.konaplate.contract.wire.RequestSigner;
import com.konaplate.contract.wire.SandboxCredentials;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that is yet to be signed, which happens when it is sent.
 *
 * @param operation the operation whose headers it carries
 * @param method the HTTP method
 * @param path the path
 * @param body makes the body
 * @param encrypted whether the body is encrypted
 * @param chunked whether it is sent in chunks
 * @param edits what is done to the headers after signing, in this order
 */
record Draft(
    Operation operation,
    String method,
    String path,
    BodySource body,
    boolean encrypted,
    boolean chunked,
    List<HeaderEdit> edits) {

  private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");

  Draft {
    edits = List.copyOf(edits);
  }

  /** A plain request of the operation. */
  static Draft of(Operation operation, Bytes body) {
    return new Draft(
        operation,
        operation.signature().method(),
        operation.signature().path(),
        credentials -> body,
        false,
        false,
        List.of());
  }

  /** A plain request of the operation. */
  static Draft of(Operation operation, ObjectNode body) {
    return of(operation, Bytes.of(JsonBody.bytes(body)));
  }

  /** The same with its body encrypted to the server. */
  Draft sealed() {
    return carrying(
        credentials ->
            Bytes.of(
                new RequestSigner(credentials, Clock.systemUTC(), RandomGenerator.getDefault())
                    .encrypt(body.with(credentials).toArray())));
  }

  /** The same with another body, which is encrypted already. */
  Draft carrying(BodySource encryptedBody) {
    return new Draft(operation, method, path, encryptedBody, true, chunked, edits);
  }

  /** The same with its plain body changed before it is signed. */
  Draft changing(UnaryOperator<Bytes> change) {
    BodySource changed = credentials -> change.apply(body.with(credentials));
    return new Draft(operation, method, path, changed, encrypted, chunked, edits);
  }

  /** Whether there is a plain body that could as well be encrypted. */
  boolean encryptable() {
    return !encrypted && METHODS_WITH_BODY.contains(method);
  }

  /** The same with another method; those that know no body are sent without one. */
  Draft by(String otherMethod) {
    BodySource source =
        METHODS_WITH_BODY.contains(otherMethod) ? body : credentials -> Bytes.of("");
    return new Draft(operation, otherMethod, path, source, encrypted, chunked, edits);
  }

  /** The same to another path. */
  Draft to(String otherPath) {
    return new Draft(operation, method, otherPath, body, encrypted, chunked, edits);
  }

  /** The same in chunks. */
  Draft inChunks() {
    return new Draft(operation, method, path, body, encrypted, true, edits);
  }

  /** The same with a further change of the headers. */
  Draft with(HeaderEdit edit) {
    List<HeaderEdit> more = new ArrayList<>(edits);
    more.add(edit);
    return new Draft(operation, method, path, body, encrypted, chunked, more);
  }

  /** The request, signed now. */
  Request signed(SandboxCredentials credentials, Clock clock, RandomGenerator random) {
    Bytes content = body.with(credentials);
    Map<String, String> signature =
        new RequestSigner(credentials, clock, random)
            .headers(operation, content.toArray(), encrypted);
    SentHeaders headers = new SentHeaders(signature);
    headers.add("Content-Type", JsonMediaType.VALUE);
    headers.add("Accept", JsonMediaType.VALUE);
    edits.forEach(edit -> edit.apply(headers, credentials, content));
    return new Request(method, path, headers.lines(), content, chunked);
  }

  /** Whether the request is plain where a target may insist on encryption. */
  boolean lacksEncryption() {
    return !encrypted() && operation().encryption() == RequestEncryption.ENCRYPTABLE;
  }
}
