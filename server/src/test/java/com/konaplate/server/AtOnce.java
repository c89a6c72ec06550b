package com.konaplate.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests sent at the same time. */
final class AtOnce {

  private AtOnce() {}

  /** How often each code was answered to so many equal requests. */
  static Map<String, Integer> codes(int times, Callable<Answer> request) throws Exception {
    return codes(Collections.nCopies(times, request));
  }

  /** How often each code was answered. */
  static Map<String, Integer> codes(List<Callable<Answer>> requests) throws Exception {
    Map<String, Integer> codes = new TreeMap<>();
    for (Answer answer : answers(requests)) {
      codes.merge(answer.code(), 1, Integer::sum);
    }
    return codes;
  }

  /** The answers in the order of the requests. */
  static List<Answer> answers(List<Callable<Answer>> requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(requests.size());
    try {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(requests)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }
}
