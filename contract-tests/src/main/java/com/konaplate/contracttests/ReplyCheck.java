package com.konaplate.contracttests;

import java.util.List;

/** One promise that every reply keeps. */
@FunctionalInterface
interface ReplyCheck {

  List<Finding> findings(Exchange exchange);
}
