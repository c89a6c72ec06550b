package com.konaplate.mock.portal;

import java.io.IOException;
import java.util.Optional;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.ServletRequest;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;

/**
 * Serves the portal in front of the mock, so that its files are neither journalled nor counted.
 * What is no file of the portal goes on to the mock, which refuses it as any unknown path.
 */
public final class PortalGate implements Filter {

  /** Where the portal lies. */
  public static final String PATH = "/docs";

  /** Whatever may concern the gate, as a servlet's path. */
  public static final String MAPPING = PATH + "/*";

  private static final String FOLDER = PATH + "/";

  private final Portal portal;

  /** Serves this portal. */
  public PortalGate(Portal portal) {
    this.portal = portal;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest sent = (HttpServletRequest) request;
    HttpServletResponse reply = (HttpServletResponse) response;
    boolean reads = sent.getMethod().equals("GET") || sent.getMethod().equals("HEAD");
    String path = sent.getRequestURI();
    Optional<PortalFile> file = reads ? find(path) : Optional.empty();
    if (file.isPresent()) {
      send(file.get(), reply);
    } else if (reads && path.equals(PATH)) {
      reply.sendRedirect(FOLDER);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<PortalFile> find(String path) {
    if (!path.startsWith(FOLDER)) {
      return Optional.empty();
    }
    String name = path.substring(FOLDER.length());
    return portal.find(name.isEmpty() ? PortalPage.START : name);
  }

  /** The container leaves out the body where the request is HEAD. */
  private static void send(PortalFile file, HttpServletResponse reply) throws IOException {
    byte[] bytes = file.bytes();
    reply.setContentType(file.mediaType());
    reply.setContentLength(bytes.length);
    reply.setHeader("Content-Security-Policy", ContentPolicy.ofReply());
    reply.setHeader("X-Content-Type-Options", "nosniff");
    reply.setHeader("Referrer-Policy", "no-referrer");
    reply.setHeader("Cache-Control", "no-cache");
    reply.getOutputStream().write(bytes);
  }
}
