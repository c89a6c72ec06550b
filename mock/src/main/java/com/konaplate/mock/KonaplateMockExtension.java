package com.konaplate.mock;

import com.konaplate.contract.Contracts;
import com.konaplate.contract.wire.RequestSigner;
import com.konaplate.contract.wire.SandboxCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Keeps one mock per test class; the store closes it after the last test. */
final class KonaplateMockExtension implements BeforeAllCallback, ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(KonaplateMockExtension.class);

  private static final Map<Class<?>, Function<MockServer, Object>> PARAMETERS =
      Map.of(
          MockServer.class,
          mock -> mock,
          URI.class,
          mock -> URI.create(mock.baseUrl()),
          SandboxCredentials.class,
          MockServer::credentials,
          RequestSigner.class,
          KonaplateMockExtension::signer);

  private static RequestSigner signer(MockServer mock) {
    return new RequestSigner(mock.credentials(), Clock.systemUTC(), new Random());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    mock(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Function<MockServer, Object> value = PARAMETERS.get(parameter.getParameter().getType());
    if (value == null) {
      throw new IllegalArgumentException("not supported: " + parameter);
    }
    return value.apply(mock(context));
  }

  /** Nested classes use the mock of the class around them. */
  private static MockServer mock(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(MockServer.class, type -> start(context), MockServer.class);
  }

  private static MockServer start(ExtensionContext context) {
    MockServer.Options options = MockServer.Options.of(Contracts.bundled());
    KonaplateMock wanted =
        AnnotationSupport.findAnnotation(context.getRequiredTestClass(), KonaplateMock.class)
            .orElseThrow();
    try {
      return MockServer.start(
          new MockServer.Options(
              options.host(),
              options.port(),
              options.contract(),
              wanted.verifiesToken(),
              wanted.encryption()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
