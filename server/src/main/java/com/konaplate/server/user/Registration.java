package com.konaplate.server.user;

import com.konaplate.server.api.model.BasicCardInfo;
import com.konaplate.server.api.model.RegisterUserRequest;
import com.konaplate.server.api.model.RegisterUserResponse;
import com.konaplate.server.error.Refusal;
import com.konaplate.server.error.Rule;
import com.konaplate.server.project.CardProduct;
import com.konaplate.server.project.Project;
import com.konaplate.server.project.Projects;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Registers members, each with a card when the project has a card product. */
@Service
class Registration {

  private static final int ATTEMPTS = 10;

  private final Projects projects;
  private final MemberStore members;
  private final CardStore cards;
  private final CardIssuer issuer;
  private final PasswordEncoder encoder;
  private final TransactionOperations transaction;

  Registration(
      Projects projects,
      MemberStore members,
      CardStore cards,
      CardIssuer issuer,
      PasswordEncoder encoder,
      TransactionOperations transaction) {
    this.projects = projects;
    this.members = members;
    this.cards = cards;
    this.issuer = issuer;
    this.encoder = encoder;
    this.transaction = transaction;
  }

  RegisterUserResponse register(String aspId, RegisterUserRequest request) {
    Project project = projects.of(aspId);
    refuseTaken(aspId, request);
    refuseMissingTerms(project, request);
    String hash = encoder.encode(request.getLoginPassword());
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.execute(status -> store(project, request, hash));
      } catch (DuplicateKeyException lost) {
        // Somebody else was faster since the check: say so in the documented way.
        refuseTaken(aspId, request);
        // What is left is a user id or card number that two requests came upon at once.
        if (attempt == ATTEMPTS) {
          throw lost;
        }
      }
    }
  }

  private void refuseTaken(String aspId, RegisterUserRequest request) {
    if (members.hasLoginId(aspId, request.getLoginId(), BigInteger.ZERO)) {
      throw Refusal.of(Rule.LOGIN_ID_IN_USE);
    }
    if (request.getCi() != null && members.hasCi(aspId, request.getCi())) {
      throw Refusal.of(Rule.ALREADY_REGISTERED);
    }
  }

  private static void refuseMissingTerms(Project project, RegisterUserRequest request) {
    List<String> agreed = Optional.ofNullable(request.getTcIdList()).orElse(List.of());
    if (!agreed.containsAll(project.mandatoryTerms())) {
      throw Refusal.of(Rule.TERMS_NOT_AGREED);
    }
  }

  private RegisterUserResponse store(Project project, RegisterUserRequest request, String hash) {
    String aspId = project.aspId();
    BigInteger userId = members.nextUserId(aspId);
    members.insert(new NewMember(aspId, userId, hash, request, NewMember.Standing.REGISTERED));
    RegisterUserResponse response = new RegisterUserResponse().userId(userId);
    project
        .cardProduct()
        .map(product -> card(aspId, userId, product))
        .ifPresent(response::setBasicCardInfo);
    return response;
  }

  private BasicCardInfo card(String aspId, BigInteger userId, CardProduct product) {
    BasicCardInfo card = issuer.issue(product);
    cards.insert(aspId, userId, card);
    return card;
  }
}
