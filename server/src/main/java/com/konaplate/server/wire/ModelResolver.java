package com.konaplate.server.wire;

import com.konaplate.contract.Operation;
import com.konaplate.server.api.model.ResultResponse;
import com.konaplate.server.error.CurrentOperation;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** Hands the checked model of the body to the controller. */
final class ModelResolver implements HandlerMethodArgumentResolver {

  private final ModelChecks checks;
  private final JsonMapper mapper;

  ModelResolver(ModelChecks checks, JsonMapper mapper) {
    this.checks = checks;
    this.mapper = mapper;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    // The actuator has bodies too; those stay Spring's.
    return parameter.hasParameterAnnotation(RequestBody.class)
        && parameter.getParameterType().getPackage().equals(ResultResponse.class.getPackage());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binderFactory) {
    HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
    Operation operation = CurrentOperation.of(request).orElseThrow();
    return checks.check(
        operation,
        OpenedBody.of(request).json(),
        mapper.constructType(parameter.getGenericParameterType()));
  }
}
