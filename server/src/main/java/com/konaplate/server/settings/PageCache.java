package com.konaplate.server.settings;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Gives H2 a third of the heap to keep pages in. Its own default is 16 MiB, and with many members
 * nearly every look-up would read and decode pages anew.
 */
@Component
final class PageCache implements BeanPostProcessor {

  private static final String CACHE_SIZE = "CACHE_SIZE";

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource database && isOpen(database)) {
      long kibibytes = Runtime.getRuntime().maxMemory() / 3 / 1024;
      database.addDataSourceProperty(CACHE_SIZE, Long.toString(kibibytes));
    }
    return bean;
  }

  /** Whether it is H2, and nobody has chosen a size. */
  private static boolean isOpen(HikariDataSource database) {
    String url = Objects.requireNonNullElse(database.getJdbcUrl(), "").toUpperCase(Locale.ROOT);
    return url.startsWith("JDBC:H2:")
        && !url.contains(";" + CACHE_SIZE + "=")
        && !database.getDataSourceProperties().containsKey(CACHE_SIZE);
  }
}
