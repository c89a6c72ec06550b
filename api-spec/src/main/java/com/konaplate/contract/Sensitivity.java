package com.konaplate.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Why a field must never reach a log ({@code x-sensitive}). Each kind knows how a value looks that
 * is visibly invented, so that no real person, card or CI can stand in an example.
 */
public enum Sensitivity {
  /** A six-digit password. */
  PASSWORD("any six digits", value -> true),
  /** A one-time authentication code. */
  ONE_TIME_CODE("any digits", value -> true),
  /** A log-in id; the domain is reserved for tests by RFC 6761. */
  LOGIN_ID("ends in .test", Sensitivity::isReservedDomain),
  /** An e-mail address; the domain is reserved for tests by RFC 6761. */
  EMAIL("ends in .test", Sensitivity::isReservedDomain),
  /** A CI: a real one is base64 and never has a hyphen. */
  CONNECTION_INFORMATION("starts with SANDBOX-CI-", value -> value.startsWith("SANDBOX-CI-")),
  /** A card number: 999999 is no issuer's number. */
  CARD_NUMBER("starts with 999999", value -> value.startsWith("999999")),
  /** A payment account reference: a real one is no number. */
  PAYMENT_ACCOUNT_REFERENCE("Q1 and zeros first", value -> value.startsWith("Q10000000000")),
  /** The expiry date of a card. */
  CARD_EXPIRY("any date", value -> true),
  /** A person's name. */
  NAME("holds Test or 테스트", value -> value.contains("Test") || value.contains("테스트")),
  /** A mobile number: no subscriber's number starts with 0100000. */
  PHONE_NUMBER("starts with 0100000", value -> value.startsWith("0100000")),
  /** A date of birth. */
  BIRTH_DATE("any date", value -> true),
  /** A part of a postal address. */
  ADDRESS("any text", value -> true);

  private static final Pattern RESERVED = Pattern.compile(".+\\.test");

  private final String invention;
  private final Predicate<String> invented;

  Sensitivity(String invention, Predicate<String> invented) {
    this.invention = invention;
    this.invented = invented;
  }

  /** The kind as the contract writes it, such as {@code card-number}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How an invented value is recognised, for a defect's text. */
  String invention() {
    return invention;
  }

  /** Whether the value is empty or visibly invented. */
  boolean isInvented(String value) {
    return value.isEmpty() || invented.test(value);
  }

  static Optional<Sensitivity> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  private static boolean isReservedDomain(String value) {
    return RESERVED.matcher(value).matches();
  }
}
