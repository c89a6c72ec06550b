package com.konaplate.server.wire;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Spring's adapter with the reading of bodies replaced and validation taken out: it stops at the
 * first wrong type and reports in no order, and would check everything a second time.
 */
final class ContractHandlerAdapter extends RequestMappingHandlerAdapter {

  private final HandlerMethodArgumentResolver bodies;

  ContractHandlerAdapter(HandlerMethodArgumentResolver bodies) {
    this.bodies = bodies;
  }

  @Override
  public void afterPropertiesSet() {
    setWebBindingInitializer(new ConfigurableWebBindingInitializer());
    super.afterPropertiesSet();
    List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>(List.of(bodies));
    if (getArgumentResolvers() != null) {
      resolvers.addAll(getArgumentResolvers());
    }
    setArgumentResolvers(resolvers);
  }
}
