package com.konaplate.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a field must never reach a log ({@code x-sensitive}). Each kind knows how a value looks that
 * is visibly invented, so that no real person, card or CI can stand in an example.
 */
public enum Sensitivity {
  /** A six-digit password. */
  PASSWORD(".*"),
  /** A one-time authentication code. */
  ONE_TIME_CODE(".*"),
  /** A log-in id; the domain is reserved for tests by RFC 6761. */
  LOGIN_ID(".+\\.test"),
  /** An e-mail address; the domain is reserved for tests by RFC 6761. */
  EMAIL(".+\\.test"),
  /** A CI: a real one is base64 and never has a hyphen. */
  CONNECTION_INFORMATION("SANDBOX-CI-.*"),
  /** A card number: 999999 is no issuer's number. */
  CARD_NUMBER("999999[0-9]*"),
  /** A payment account reference: a real one is no run of zeros. */
  PAYMENT_ACCOUNT_REFERENCE("Q10000000000.*"),
  /** The expiry date of a card. */
  CARD_EXPIRY(".*"),
  /** A person's name. */
  NAME(".*(Test|테스트).*"),
  /** A mobile number: no subscriber's number starts with 0100000. */
  PHONE_NUMBER("0100000[0-9]*"),
  /** A date of birth. */
  BIRTH_DATE(".*"),
  /** A part of a postal address. */
  ADDRESS(".*");

  private final Pattern invented;

  Sensitivity(String invented) {
    this.invented = Pattern.compile(invented);
  }

  /** The kind as the contract writes it, such as {@code card-number}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How an invented value looks, for a defect's text. */
  String invention() {
    return invented.pattern();
  }

  /** Whether the value is empty or visibly invented. */
  boolean isInvented(String value) {
    return value.isEmpty() || invented.matcher(value).matches();
  }

  static Optional<Sensitivity> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
