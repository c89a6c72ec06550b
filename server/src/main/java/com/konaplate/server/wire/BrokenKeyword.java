package com.konaplate.server.wire;

import com.konaplate.contract.Keyword;
import com.konaplate.server.constraint.DocumentedFormat;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Map;
import org.hibernate.validator.constraints.CodePointLength;

/** Tells which keyword of the contract a generated constraint stands for. */
final class BrokenKeyword {

  private static final Map<Class<? extends Annotation>, Keyword> PLAIN =
      Map.of(
          NotNull.class, Keyword.REQUIRED,
          NotEmpty.class, Keyword.EMPTY,
          Pattern.class, Keyword.PATTERN,
          DocumentedFormat.class, Keyword.FORMAT,
          DecimalMin.class, Keyword.MINIMUM,
          DecimalMax.class, Keyword.MAXIMUM);

  private BrokenKeyword() {}

  static Keyword of(ConstraintViolation<?> broken) {
    Annotation constraint = broken.getConstraintDescriptor().getAnnotation();
    String value = String.valueOf(broken.getInvalidValue());
    if (constraint instanceof CodePointLength length) {
      boolean isShort = value.codePointCount(0, value.length()) < length.min();
      return isShort ? Keyword.MIN_LENGTH : Keyword.MAX_LENGTH;
    }
    if (constraint instanceof Size size) {
      return ofItem(value, size);
    }
    Keyword keyword = PLAIN.get(constraint.annotationType());
    if (keyword == null) {
      throw new IllegalStateException("no keyword for " + constraint.annotationType().getName());
    }
    return keyword;
  }

  /** The generator gives the items of an array this annotation; an item counts as required. */
  private static Keyword ofItem(String value, Size size) {
    if (value.isEmpty()) {
      return Keyword.EMPTY;
    }
    return value.length() < size.min() ? Keyword.MIN_LENGTH : Keyword.MAX_LENGTH;
  }
}
