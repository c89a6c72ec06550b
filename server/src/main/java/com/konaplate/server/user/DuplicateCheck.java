package com.konaplate.server.user;

import com.konaplate.server.api.model.CheckRegistrationIdRequest;
import com.konaplate.server.error.Refusal;
import com.konaplate.server.error.Rule;
import java.math.BigInteger;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells whether a login id or a mobile number belongs to another member. */
@Service
class DuplicateCheck {

  private final MemberStore members;

  DuplicateCheck(MemberStore members) {
    this.members = members;
  }

  void check(String aspId, CheckRegistrationIdRequest request) {
    // No member has the user id 0: without a user id nobody is excepted.
    BigInteger self = Optional.ofNullable(request.getUserId()).orElse(BigInteger.ZERO);
    String loginId = request.getLoginId();
    if (loginId != null && members.hasLoginId(aspId, loginId, self)) {
      throw Refusal.of(Rule.LOGIN_ID_IN_USE);
    }
    String mobileNumber = request.getMobileNumber();
    if (mobileNumber != null && members.hasMobileNumber(aspId, mobileNumber, self)) {
      throw Refusal.of(Rule.MOBILE_NUMBER_IN_USE);
    }
  }
}
