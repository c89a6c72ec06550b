package com.konaplate.server.settings;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Checks those of Spring's settings whose defects it tells with a stack trace that quotes them, or,
 * where no database is named, makes up for with one in memory.
 */
@Component
final class SpringSettings implements BeanFactoryPostProcessor, EnvironmentAware {

  private static final int GREATEST_PORT = 65_535;

  private @Nullable Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    List<String> defects = new ArrayList<>();
    Environment settings = Objects.requireNonNull(environment);
    if (!isDatabase(settings.getProperty("spring.datasource.url", ""))) {
      defects.add("spring.datasource.url has to be that of an H2 or PostgreSQL database");
    }
    checkPort(settings, "server.port", defects);
    checkPort(settings, "management.server.port", defects);
    if (!defects.isEmpty()) {
      throw new InvalidSettingsException(defects);
    }
  }

  private static boolean isDatabase(String url) {
    try {
      return DriverManager.getDriver(url).acceptsURL(url);
    } catch (SQLException unknown) {
      return false;
    }
  }

  /** What is no number is told by Spring. */
  private static void checkPort(Environment settings, String property, List<String> defects) {
    String port = settings.getProperty(property, "");
    if (port.matches("[0-9]{1,18}") && Long.parseLong(port) > GREATEST_PORT) {
      defects.add(property + " has to be " + GREATEST_PORT + " at most");
    }
  }
}
