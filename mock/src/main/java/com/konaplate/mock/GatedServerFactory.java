package com.konaplate.mock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import com.konaplate.mock.portal.PortalGate;
import java.util.Arrays;
import java.util.EnumSet;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.FilterMapping;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;
import wiremock.org.eclipse.jetty.servlet.ServletHandler;
import wiremock.org.eclipse.jetty.servlet.ServletMapping;

/**
 * Makes WireMock's own server with gates in front of the stubs.
 *
 * @param portal serves what is no request to a stub
 * @param gate what every request to a stub passes first
 * @param errors answers what does not get as far as the gates
 */
record GatedServerFactory(PortalGate portal, RequestGate gate, EnvelopeErrors errors)
    implements HttpServerFactory {

  private static final String FILE_STORE = "/__files/*";

  @Override
  public HttpServer buildHttpServer(
      Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
    // WireMock builds its contexts inside of the constructor: an anonymous class sees the gates
    // there.
    FilterHolder first = new FilterHolder(portal);
    FilterHolder second = new FilterHolder(gate);
    first.setAsyncSupported(true);
    second.setAsyncSupported(true);
    EnvelopeErrors beforeThem = errors;
    return new Jetty11HttpServer(options, admin, stubs) {
      @Override
      protected void applyAdditionalServerConfiguration(Server server, Options settings) {
        super.applyAdditionalServerConfiguration(server, settings);
        server.setErrorHandler(beforeThem);
      }

      /** WireMock would let delayed replies, and their threads, wait on. */
      @Override
      public void stop() {
        if (scheduledExecutorService != null) {
          scheduledExecutorService.shutdownNow();
        }
        super.stop();
      }

      @Override
      protected void decorateMockServiceContextAfterConfig(ServletContextHandler context) {
        withoutFileStore(context.getServletHandler());
        context.addFilter(first, PortalGate.MAPPING, EnumSet.of(DispatcherType.REQUEST));
        context.addFilter(second, "/*", EnumSet.of(DispatcherType.REQUEST));
      }
    };
  }

  /** The contract has no such path. */
  private static void withoutFileStore(ServletHandler handler) {
    handler.setFilterMappings(new FilterMapping[0]);
    handler.setServletMappings(
        Arrays.stream(handler.getServletMappings())
            .filter(mapping -> !mapping.containsPathSpec(FILE_STORE))
            .toArray(ServletMapping[]::new));
  }
}
