package com.konaplate.contracttests;

import com.konaplate.contract.wire.JsonMediaType;
import java.util.List;

/** The reply is JSON in UTF-8, and says so. */
final class MediaTypeCheck implements ReplyCheck {

  @Override
  public List<Finding> findings(Exchange exchange) {
    List<String> types = exchange.reply().values("Content-Type");
    return JsonMediaType.isSent(types)
        ? List.of()
        : List.of(new Finding("Content-Type", JsonMediaType.VALUE, types.toString()));
  }
}
