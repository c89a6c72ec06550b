package com.konaplate.server.user;

import com.konaplate.server.api.model.CheckPasswordRequest;
import com.konaplate.server.api.model.CheckPasswordResponse;
import com.konaplate.server.api.model.ResetPasswordRequest;
import com.konaplate.server.error.Refusal;
import com.konaplate.server.error.Rule;
import com.konaplate.server.project.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Checks and changes passwords. */
@Service
class Passwords {

  private final Projects projects;
  private final MemberStore members;
  private final PasswordStore passwords;
  private final PasswordEncoder encoder;

  Passwords(
      Projects projects, MemberStore members, PasswordStore passwords, PasswordEncoder encoder) {
    this.projects = projects;
    this.members = members;
    this.passwords = passwords;
    this.encoder = encoder;
  }

  CheckPasswordResponse check(String aspId, CheckPasswordRequest request) {
    while (true) {
      Member member = member(aspId, request.getLoginId());
      refuseStanding(member);
      // Asked again in the store: of many guesses sent at once, the right one must not outrun the
      // limit, nor an old password one that was changed meanwhile.
      if (confirm(member, request.getLoginPassword())
          && passwords.clearFailures(member, limit(member))) {
        return new CheckPasswordResponse().userId(member.userId());
      }
    }
  }

  private static void refuseStanding(Member member) {
    if (member.blocked()) {
      throw Refusal.of(Rule.USER_BLOCKED);
    }
    if (!member.active()) {
      throw Refusal.of(Rule.USER_NOT_ACTIVE);
    }
  }

  void reset(String aspId, ResetPasswordRequest request) {
    boolean done;
    do {
      // Decided anew when another request changed the password meanwhile.
      done = tryReset(member(aspId, request.getLoginId()), request);
    } while (!done);
  }

  private boolean tryReset(Member member, ResetPasswordRequest request) {
    boolean forced = Boolean.TRUE.equals(request.getIsResetPassword());
    refuseOtherPerson(member, request.getCi(), forced);
    if (!forced && !confirm(member, request.getCurrentPassword())) {
      return false;
    }
    if (encoder.matches(request.getNewPassword(), member.passwordHash())) {
      throw Refusal.of(Rule.SAME_PASSWORD);
    }
    int limit = forced ? Integer.MAX_VALUE : limit(member);
    return passwords.change(member, encoder.encode(request.getNewPassword()), limit);
  }

  private void refuseOtherPerson(Member member, @Nullable String ci, boolean forced) {
    boolean matches = ci == null ? !forced || member.ciIndex() == null : members.isCiOf(member, ci);
    if (!matches) {
      throw Refusal.of(Rule.USER_INFO_MISMATCH);
    }
  }

  /**
   * Refuses a wrong password and counts it, up to the limit; false when it could not be counted,
   * because the member was changed since it was read.
   */
  private boolean confirm(Member member, @Nullable String password) {
    if (member.failedAttempts() >= limit(member)) {
      throw Refusal.of(Rule.ATTEMPTS_EXCEEDED);
    }
    if (encoder.matches(password, member.passwordHash())) {
      return true;
    }
    if (passwords.countFailure(member, limit(member))) {
      throw Refusal.of(Rule.PASSWORD_MISMATCH);
    }
    return false;
  }

  private Member member(String aspId, String loginId) {
    return members.find(aspId, loginId).orElseThrow(() -> Refusal.of(Rule.USER_NOT_FOUND));
  }

  private int limit(Member member) {
    return projects.of(member.aspId()).maxPasswordAttempts();
  }
}
