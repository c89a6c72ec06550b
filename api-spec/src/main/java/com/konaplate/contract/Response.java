package com.konaplate.contract;

import tools.jackson.databind.JsonNode;

/**
 * One declared response of an operation.
 *
 * @param status the HTTP status as the contract writes it: digits or {@code default}
 * @param schema what the body looks like
 * @param schemaSource the schema as the contract writes it; its references point into the document
 * @param errors the codes it carries, in order of precedence
 * @param encryptedAsRequest whether it is encrypted when its request was
 * @param description when it is given
 */
public record Response(
    String status,
    ObjectSchema schema,
    JsonNode schemaSource,
    DeclaredErrors errors,
    boolean encryptedAsRequest,
    Bilingual description) {}
