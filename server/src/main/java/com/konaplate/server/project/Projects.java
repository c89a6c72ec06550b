package com.konaplate.server.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All projects of this server, one for each service provider. */
public final class Projects {

  private final Map<String, Project> byAspId;

  Projects(List<Project> projects) {
    byAspId =
        projects.stream()
            .collect(Collectors.toUnmodifiableMap(Project::aspId, Function.identity()));
  }

  /** The project of that service provider. */
  public Optional<Project> find(String aspId) {
    return Optional.ofNullable(byAspId.get(aspId));
  }

  /** The project of a service provider whose request was let in. */
  public Project of(String aspId) {
    return find(aspId).orElseThrow();
  }
}
