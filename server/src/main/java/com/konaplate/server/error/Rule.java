package com.konaplate.server.error;

import java.util.Locale;

/**
 * The rules that this server knows. Their names are the contract's, in kebab case; codes and
 * messages stand in the contract alone.
 */
public enum Rule {
  /** No operation has the path. */
  UNKNOWN_PATH,
  /** The path knows another method. */
  METHOD_NOT_ALLOWED,
  /** The body is not JSON in UTF-8. */
  UNSUPPORTED_MEDIA_TYPE,
  /** The client does not take JSON. */
  NOT_ACCEPTABLE,
  /** The body is larger than the contract allows. */
  BODY_TOO_LARGE,
  /** A fault of ours. */
  INTERNAL_ERROR,
  /** Another member has the login id. */
  LOGIN_ID_IN_USE,
  /** Another member has the mobile number. */
  MOBILE_NUMBER_IN_USE,
  /** Another member has the CI. */
  ALREADY_REGISTERED,
  /** A mandatory term is missing. */
  TERMS_NOT_AGREED,
  /** No member has the user id. */
  INVALID_USER_ID,
  /** No member has the login id. */
  USER_NOT_FOUND,
  /** The member is registered as fraudulent. */
  USER_BLOCKED,
  /** The member's status is not ACTIVE. */
  USER_NOT_ACTIVE,
  /** Too many wrong passwords. */
  ATTEMPTS_EXCEEDED,
  /** The password is not the member's. */
  PASSWORD_MISMATCH,
  /** The new password is the present one. */
  SAME_PASSWORD,
  /** The CI is not the one on record, or is left out. */
  USER_INFO_MISMATCH;

  /** The name as the contract writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
