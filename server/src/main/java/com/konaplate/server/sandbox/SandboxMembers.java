package com.konaplate.server.sandbox;

import com.konaplate.contract.Contract;
import com.konaplate.contract.SandboxProject;
import com.konaplate.server.api.model.RegisterUserRequest;
import com.konaplate.server.user.NewMember;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The members that the contract declares; what it leaves out is the registration's example. */
@Component
@Profile("sandbox")
class SandboxMembers {

  private final SandboxProject project;
  private final RegisterUserRequest example;
  private final PasswordEncoder encoder;
  private final Map<String, String> hashes = new ConcurrentHashMap<>();

  SandboxMembers(Contract contract, JsonMapper mapper, PasswordEncoder encoder) {
    ObjectNode success = contract.operation("registerUser").scenario("success").request();
    this.project = contract.sandbox();
    this.example = mapper.treeToValue(success, RegisterUserRequest.class);
    this.encoder = encoder;
  }

  String aspId() {
    return project.aspId();
  }

  List<NewMember> all() {
    return project.members().values().stream().map(this::member).toList();
  }

  private NewMember member(SandboxProject.Member declared) {
    String password = declared.loginPassword().orElse(example.getLoginPassword());
    return new NewMember(
        project.aspId(),
        declared.userId(),
        hashes.computeIfAbsent(password, encoder::encode),
        details(declared),
        new NewMember.Standing(declared.active(), declared.blocked(), declared.failedAttempts()));
  }

  /** All that a registration requires; the rest stays empty unless it is declared. */
  private RegisterUserRequest details(SandboxProject.Member declared) {
    RegisterUserRequest details =
        new RegisterUserRequest()
            .loginId(declared.loginId())
            .birthDate(example.getBirthDate())
            .nationality(example.getNationality())
            .gender(example.getGender())
            .userName(example.getUserName())
            .email(example.getEmail());
    declared.ci().ifPresent(details::setCi);
    declared.mobileNumber().ifPresent(details::setMobileNumber);
    return details;
  }
}
