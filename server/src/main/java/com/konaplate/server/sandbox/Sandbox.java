package com.konaplate.server.sandbox;

import com.konaplate.server.user.MemberStore;
import com.konaplate.server.user.NewMember;
import java.math.BigInteger;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Seeds what is missing of the declared state before the first request, and restores all of it. */
@Component
@Profile("sandbox")
class Sandbox implements SmartInitializingSingleton {

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
    transaction.executeWithoutResult(
        status -> declared.all().stream().filter(this::isMissing).forEach(members::insert));
  }

  /** One at a time: two of them would insert the same members. */
  synchronized void reset() {
    transaction.executeWithoutResult(
        status -> {
          members.deleteAll(declared.aspId());
          declared.all().forEach(members::insert);
        });
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
