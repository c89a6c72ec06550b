package com.konaplate.server.project;

/**
 * What the cards of a project are issued from.
 *
 * @param serviceId the card product's id, 15 characters
 * @param bin first digits of the card numbers
 */
public record CardProduct(String serviceId, String bin) {}
