package com.konaplate.mock.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Lends the one browser to every test, and looks after each at where its requests went. */
final class BrowserExtension implements BeforeAllCallback, ParameterResolver, AfterEachCallback {

  private static Browser browser(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(BrowserExtension.class))
        .computeIfAbsent(Browser.class, type -> start(), Browser.class);
  }

  private static Browser start() {
    try {
      return new Browser();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Here, since a test that is skipped while its parameters are resolved counts as failed. */
  @Override
  public void beforeAll(ExtensionContext context) {
    browser(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Browser.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return browser(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (context.getExecutionException().isEmpty()) {
      assertEquals(List.of(), browser(context).foreignRequests(), "requests to other machines");
      assertEquals(List.of(), browser(context).complaints(), "complaints of the browser");
    }
  }
}
