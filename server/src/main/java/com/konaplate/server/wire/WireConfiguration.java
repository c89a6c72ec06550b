package com.konaplate.server.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import com.konaplate.contract.Contract;
import com.konaplate.contract.wire.CorrelationId;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Fits the checks into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class WireConfiguration {

  /** Only used tokens have to be tidied up. */
  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  @ConditionalOnBooleanProperty("konaplate.token.replay-guard")
  static class ReplayGuard {}

  @Bean
  CorrelationId correlationId(Contract contract, Clock clock, SecureRandom random) {
    return new CorrelationId(contract.correlationId(), clock, random);
  }

  @Bean
  WebMvcConfigurer admissionOfRequests(Admission admission) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(admission);
      }

      @Override
      public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        // The front door has read Accept already.
        negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
      }
    };
  }

  @Bean
  WebMvcRegistrations contractHandlerAdapter(ModelChecks checks, JsonMapper mapper) {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new ContractHandlerAdapter(new ModelResolver(checks, mapper));
      }
    };
  }

  /**
   * A value of another JSON type is refused, never converted; replies keep the documented order.
   */
  @Bean
  JsonMapperBuilderCustomizer strictTypes() {
    return mapper ->
        mapper
            .addModule(new SimpleModule().addDeserializer(String.class, new StrictText()))
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withCoercionConfigDefaults(
                coercion -> {
                  for (CoercionInputShape shape : CoercionInputShape.values()) {
                    coercion.setCoercion(shape, CoercionAction.Fail);
                  }
                })
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
  }
}
