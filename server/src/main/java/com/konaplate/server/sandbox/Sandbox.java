package com.konaplate.server.sandbox;

import com.konaplate.server.user.MemberStore;
import com.konaplate.server.user.NewMember;
import java.math.BigInteger;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Seeds what is missing of the declared state before the first request, and restores all of it. */
@Component
@Profile("sandbox")
class Sandbox implements SmartInitializingSingleton {

  private static final int ATTEMPTS = 20;

  private final SandboxMembers declared;
  private final MemberStore members;
  private final TransactionOperations transaction;

  Sandbox(SandboxMembers declared, MemberStore members, TransactionOperations transaction) {
    this.declared = declared;
    this.members = members;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    untilNobodyInterferes(
        () -> declared.all().stream().filter(this::isMissing).forEach(members::insert));
  }

  /** One at a time here; on other instances more may be under way. */
  synchronized void reset() {
    untilNobodyInterferes(
        () -> {
          members.deleteAll(declared.aspId());
          declared.all().forEach(members::insert);
        });
  }

  /** Another instance may insert the same members at the same time. */
  private void untilNobodyInterferes(Runnable change) {
    for (int attempt = 1; ; attempt++) {
      try {
        transaction.executeWithoutResult(status -> change.run());
        return;
      } catch (DuplicateKeyException | PessimisticLockingFailureException lost) {
        if (attempt == ATTEMPTS) {
          throw lost;
        }
      }
    }
  }

  /** Nobody may have taken the member's place either, which only a reset can make free. */
  private boolean isMissing(NewMember member) {
    String aspId = member.aspId();
    String ci = member.details().getCi();
    return !members.hasUserId(aspId, member.userId())
        && !members.hasLoginId(aspId, member.details().getLoginId(), BigInteger.ZERO)
        && (ci == null || !members.hasCi(aspId, ci));
  }
}
