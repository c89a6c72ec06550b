package com.konaplate.server.error;

import com.konaplate.contract.Contract;
import com.konaplate.contract.ErrorReply;
import com.konaplate.contract.Keyword;
import com.konaplate.contract.Operation;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.server.api.model.Result;
import com.konaplate.server.api.model.ResultResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place that writes error bodies. */
@RestControllerAdvice
final class ErrorReplies {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorReplies.class);

  private final Contract contract;

  ErrorReplies(Contract contract) {
    this.contract = contract;
  }

  @ExceptionHandler
  ResponseEntity<ResultResponse> refused(Refusal refusal, HttpServletRequest request) {
    return answer(refusal, CurrentOperation.of(request), request);
  }

  @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
  ResponseEntity<ResultResponse> unknownPath(HttpServletRequest request) {
    return answer(Refusal.of(Rule.UNKNOWN_PATH), Optional.empty(), request);
  }

  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  ResponseEntity<ResultResponse> unknownMethod(
      HttpRequestMethodNotSupportedException other,
      HttpServletRequest request,
      HttpServletResponse response) {
    other
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    return answer(Refusal.of(Rule.METHOD_NOT_ALLOWED), Optional.empty(), request);
  }

  @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
  ResponseEntity<ResultResponse> otherMediaType(HttpServletRequest request) {
    return answer(Refusal.of(Rule.UNSUPPORTED_MEDIA_TYPE), CurrentOperation.of(request), request);
  }

  @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
  ResponseEntity<ResultResponse> unacceptable(HttpServletRequest request) {
    return answer(Refusal.of(Rule.NOT_ACCEPTABLE), CurrentOperation.of(request), request);
  }

  @ExceptionHandler
  ResponseEntity<ResultResponse> fault(Exception fault, HttpServletRequest request) {
    Optional<Operation> operation = CurrentOperation.of(request);
    LOG.error(
        "fault in {}", operation.map(Operation::id).orElse("no operation"), Faults.bare(fault));
    return answer(Refusal.of(Rule.INTERNAL_ERROR), operation, request);
  }

  private ResponseEntity<ResultResponse> answer(
      Refusal refusal, Optional<Operation> operation, HttpServletRequest request) {
    ErrorReply reply = refusal.reply(contract, operation);
    Outcome.set(request, reply.code());
    return ResponseEntity.status(reply.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body(reply));
  }

  /** The body for a part of the HTTP message that no operation has anything to do with. */
  ResultResponse outside(Place part) {
    return body(contract.operations().get(0).refusal(new Violation(part, Keyword.SYNTAX)));
  }

  /** The body for what no operation was found for. */
  ResultResponse outside(Rule rule) {
    return body(Refusal.of(rule).reply(contract, Optional.empty()));
  }

  private static ResultResponse body(ErrorReply reply) {
    Result result = new Result().code(reply.code()).description(reply.description());
    return new ResultResponse().response(result);
  }
}
