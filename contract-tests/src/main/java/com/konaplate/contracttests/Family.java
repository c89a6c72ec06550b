package com.konaplate.contracttests;

import java.util.Locale;

/** What kind of promise a case is about. */
enum Family {
  /** A row of the documented test data, sent plain. */
  SCENARIO("scenarios plain"),
  /** A row of the documented test data, sent encrypted. */
  ENCRYPTED_SCENARIO("scenarios encrypted"),
  /** A value at a limit or within it, which has to be accepted. */
  WITHIN_LIMIT("values within the limits"),
  /** A value beyond a limit, which has to be refused. */
  BEYOND_LIMIT("values beyond the limits"),
  /** The HTTP message around the values: path, method, media type, size, syntax. */
  MESSAGE("message forms"),
  /** Access key, token, encryption. */
  CREDENTIAL("credentials and encryption"),
  /** Two promises broken at once: which one answers. */
  PAIR("pairs"),
  /** A case of another family, sent once more with its body encrypted. */
  ENCRYPTED("encrypted repeats of the other cases, pairs excepted"),
  /** A step of a sequence of requests, which only a target with state can answer. */
  STATE("steps of state sequences");

  private final String words;

  Family(String words) {
    this.words = words;
  }

  /** What the ledger calls such cases. */
  String words() {
    return words;
  }

  /** The kind as options and reports name it, such as {@code beyond-limit}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
