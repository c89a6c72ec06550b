package com.konaplate.server.constraint;

import com.konaplate.contract.CalendarFormat;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks {@link DocumentedFormat}; a format that is no date or time is documentation only. */
public final class DocumentedFormatValidator
    implements ConstraintValidator<DocumentedFormat, String> {

  private Optional<CalendarFormat> format = Optional.empty();

  @Override
  public void initialize(DocumentedFormat annotation) {
    format = CalendarFormat.of(annotation.value());
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    return text == null || format.filter(known -> !known.matches(text)).isEmpty();
  }
}
