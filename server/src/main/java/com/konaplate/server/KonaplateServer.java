package com.konaplate.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class KonaplateServer {

  /** Starts the server with Spring's arguments, such as {@code --server.port=8081}. */
  public static void main(String[] arguments) {
    SpringApplication.run(KonaplateServer.class, arguments);
  }
}
