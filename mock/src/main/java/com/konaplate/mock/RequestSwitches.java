package com.konaplate.mock;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request asks of the mock for resilience tests: a late reply ({@code X-Mock-Delay},
 * milliseconds), or one that is lost after the work is done ({@code X-Mock-Fault}).
 */
final class RequestSwitches implements ResponseTransformerV2 {

  static final String DELAY = "X-Mock-Delay";
  static final String FAULT = "X-Mock-Fault";

  /** Longer than clients wait. */
  private static final int LONGEST_DELAY = 60_000;

  private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,5}");

  private static final Map<String, Fault> FAULTS =
      Map.of(
          "lost-reply", Fault.EMPTY_RESPONSE,
          "reset", Fault.CONNECTION_RESET_BY_PEER,
          "garbled", Fault.MALFORMED_RESPONSE_CHUNK);

  @Override
  public String getName() {
    return "request-switches";
  }

  /** Points out what is asked in vain. */
  static void check(Request request, ServeEvent event) {
    if (request.containsHeader(DELAY) && delay(request).isEmpty()) {
      ReplyNotes.note(event, DELAY + ": ignored: milliseconds from 0 to " + LONGEST_DELAY);
    }
    if (request.containsHeader(FAULT) && fault(request).isEmpty()) {
      ReplyNotes.note(
          event,
          FAULT + ": ignored: " + String.join(", ", FAULTS.keySet().stream().sorted().toList()));
    }
  }

  @Override
  public Response transform(Response response, ServeEvent event) {
    Request request = event.getRequest();
    if (!request.containsHeader(DELAY) && !request.containsHeader(FAULT)) {
      return response;
    }
    Response.Builder switched = Response.Builder.like(response);
    delay(request).ifPresent(switched::incrementInitialDelay);
    fault(request).ifPresent(switched::fault);
    return switched.build();
  }

  private static Optional<Integer> delay(Request request) {
    return only(request, DELAY)
        .filter(text -> MILLISECONDS.matcher(text).matches())
        .map(Integer::valueOf)
        .filter(milliseconds -> milliseconds <= LONGEST_DELAY);
  }

  private static Optional<Fault> fault(Request request) {
    return only(request, FAULT).map(FAULTS::get);
  }

  private static Optional<String> only(Request request, String header) {
    List<String> values = new SentHeaders(request).values(header);
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }
}
