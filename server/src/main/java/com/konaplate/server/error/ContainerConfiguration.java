package com.konaplate.server.error;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has Tomcat leave to us what it would answer in its own way. */
@Configuration(proxyBeanMethods = false)
class ContainerConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownRefusals(ContainerRefusals valve) {
    return factory -> {
      factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(valve));
      factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
    };
  }
}
