package com.konaplate.contract.gate;

/**
 * One difference between the published and the working contract.
 *
 * @param verdict how it is judged
 * @param line its line in the working file, or that of the nearest place still there
 * @param pointer JSON pointer to the place
 * @param what what was there and what is
 */
record Change(Verdict verdict, int line, String pointer, String what) {

  Impact impact() {
    return verdict.impact();
  }

  @Override
  public String toString() {
    return "openapi.yaml:%d: %s: %s %s: %s".formatted(line, impact(), pointer, what, verdict.why());
  }
}
