package com.konaplate.contracttests;

/**
 * One way in which a reply is not what the contract says.
 *
 * @param place the part of the reply, such as {@code status} or {@code /response/code}
 * @param expected what the contract says
 * @param actual what came
 */
record Finding(String place, String expected, String actual) {

  @Override
  public String toString() {
    return "%s: expected %s, got %s".formatted(place, expected, actual);
  }
}
