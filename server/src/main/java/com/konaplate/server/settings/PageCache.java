package com.konaplate.server.settings;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Gives H2 a third of the heap to keep pages in. Its own default is 16 MiB, and with many members
 * nearly every look-up would read and decode pages anew.
 */
@Component
final class PageCache implements BeanPostProcessor {

  private static final String CACHE_SIZE = "CACHE_SIZE";

  /** Another process has a heap of its own. */
  private static final Pattern EMBEDDED = Pattern.compile("JDBC:H2:(?!TCP:|SSL:)");

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource database && isOpen(database)) {
      long kibibytes = Runtime.getRuntime().maxMemory() / 3 / 1024;
      database.addDataSourceProperty(CACHE_SIZE, Long.toString(kibibytes));
    }
    return bean;
  }

  /** Whether it is an H2 of this process, and nobody has chosen a size. */
  private static boolean isOpen(HikariDataSource database) {
    String url = Objects.requireNonNullElse(database.getJdbcUrl(), "").toUpperCase(Locale.ROOT);
    return EMBEDDED.matcher(url).lookingAt()
        && !url.contains(";" + CACHE_SIZE + "=")
        && database.getDataSourceProperties().keySet().stream()
            .noneMatch(name -> CACHE_SIZE.equalsIgnoreCase(String.valueOf(name)));
  }
}
