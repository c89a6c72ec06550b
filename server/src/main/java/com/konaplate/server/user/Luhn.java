package com.konaplate.server.user;

/** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
final class Luhn {

  private Luhn() {}

  /** The digits with their check digit behind them. */
  static String complete(String digits) {
    int sum = 0;
    for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
      int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
      int weighted = fromRight % 2 == 0 ? 2 * digit : digit;
      sum += weighted / 10 + weighted % 10;
    }
    return digits + (10 - sum % 10) % 10;
  }
}
