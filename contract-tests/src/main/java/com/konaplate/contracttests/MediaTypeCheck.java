package com.konaplate.contracttests;

import com.konaplate.contract.wire.JsonMediaType;
import java.util.ArrayList;
import java.util.List;

/** The reply is JSON in UTF-8, and says so; nobody asked for it to be compressed. */
final class MediaTypeCheck implements ReplyCheck {

  private static final String TYPE = "Content-Type";
  private static final String ENCODING = "Content-Encoding";

  @Override
  public List<Finding> findings(Exchange exchange) {
    List<Finding> findings = new ArrayList<>();
    List<String> types = exchange.reply().values(TYPE);
    if (!JsonMediaType.isSent(types)) {
      findings.add(new Finding(TYPE, JsonMediaType.VALUE, types.toString()));
    }
    List<String> encodings = exchange.reply().values(ENCODING);
    if (encodings.stream().anyMatch(encoding -> !encoding.equalsIgnoreCase("identity"))) {
      findings.add(new Finding(ENCODING, "none", encodings.toString()));
    }
    return findings;
  }
}
