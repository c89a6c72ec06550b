package com.konaplate.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** The real application on a free port, with its database in a directory of the test's own. */
final class RunningServer implements AutoCloseable {

  private static final String CONNECTION_TIMEOUT = "spring.datasource.hikari.connection-timeout=";

  private final ConfigurableApplicationContext context;

  private RunningServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts with the sandbox profile. */
  static RunningServer sandbox(Path directory, String... properties) {
    return sandbox(Engine.DEFAULT, directory, properties);
  }

  /** Starts with the sandbox profile on that engine. */
  static RunningServer sandbox(Engine engine, Path directory, String... properties) {
    return sandboxAt(engine.url(directory), properties);
  }

  /** Starts with the sandbox profile on a database of the test's own. */
  static RunningServer sandboxAt(String url, String... properties) {
    List<String> all = new ArrayList<>(List.of(properties));
    all.add("spring.profiles.active=sandbox");
    return run(url, all);
  }

  /** Starts with these properties, and keys unless they are among them. */
  static RunningServer start(Path directory, String... properties) {
    return start(Engine.DEFAULT, directory, properties);
  }

  /** Starts on that engine with these properties, and keys unless they are among them. */
  static RunningServer start(Engine engine, Path directory, String... properties) {
    List<String> all = new ArrayList<>(List.of(properties));
    if (all.stream().noneMatch(property -> property.startsWith("konaplate.secrets"))) {
      all.addAll(TestSecrets.PROPERTIES);
    }
    return run(engine.url(directory), all);
  }

  private static RunningServer run(String url, List<String> properties) {
    List<String> arguments =
        new ArrayList<>(List.of("--server.port=0", "--spring.datasource.url=" + url));
    properties.forEach(property -> arguments.add("--" + property));
    if (properties.stream().noneMatch(property -> property.startsWith(CONNECTION_TIMEOUT))) {
      // A busy machine lets many requests at once wait longer than is good for clients.
      arguments.add("--" + CONNECTION_TIMEOUT + "120000");
    }
    // While another server is up, its logging would stay as it is, whatever this one asks for.
    LoggingSystem.get(RunningServer.class.getClassLoader()).cleanUp();
    SpringApplication application =
        new SpringApplicationBuilder(KonaplateServer.class).registerShutdownHook(false).build();
    return new RunningServer(application.run(arguments.toArray(String[]::new)));
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** What the application is made of, for a look into its store. */
  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
