package com.konaplate.server.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text names a date or time that exists; the generated code carries it for {@code format}. */
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DocumentedFormatValidator.class)
public @interface DocumentedFormat {

  /** The format as the contract writes it, such as {@code yyyyMMdd}. */
  String value();

  /** Not shown to anybody: the contract has the wording. */
  String message() default "";

  /** Unused. */
  Class<?>[] groups() default {};

  /** Unused. */
  Class<? extends Payload>[] payload() default {};
}
