package com.konaplate.contracttests;

import com.konaplate.contract.Keyword;
import com.konaplate.contract.Place;
import com.konaplate.contract.Violation;
import com.konaplate.contract.wire.JsonBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are no JSON object, and unusual ones that are. */
final class BodyFormCases {

  private static final Violation SYNTAX = new Violation(Place.BODY, Keyword.SYNTAX);

  private BodyFormCases() {}

  static List<ContractCase> of(OperationCases cases) {
    List<ContractCase> found = new ArrayList<>();
    MalformedBodies.of(JsonBody.write(cases.body()))
        .forEach(
            (label, body) -> {
              Draft draft = Draft.of(cases.operation(), body);
              found.add(refused(cases, "body/" + label, draft));
            });
    unusual(cases.body()).keySet().forEach(label -> found.add(accepted(cases, label)));
    return found;
  }

  private static ContractCase refused(OperationCases cases, String label, Draft draft) {
    return cases.refused(Family.MESSAGE, label, draft, SYNTAX);
  }

  private static ContractCase accepted(OperationCases cases, String label) {
    ObjectNode body = cases.body();
    String text = unusual(body).getOrDefault(label, "");
    Draft draft = Draft.of(cases.operation(), Bytes.of(text));
    return cases.accepted(Family.MESSAGE, "body/" + label, body, draft);
  }

  /** The same object, written as few would write it. */
  private static Map<String, String> unusual(ObjectNode body) {
    String json = JsonBody.write(body);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("surrounded-by-blanks", " \r\n\t" + json + "\n ");
    texts.put("on-many-lines", body.toPrettyString());
    if (body.size() > 1) {
      texts.put("members-reversed", JsonBody.write(reversed(body)));
    }
    texts.put("escaped", escaped(json));
    texts.put("unknown-member", "{\"unknown\":{\"deep\":[1.5,null,true]}," + json.substring(1));
    texts.put("number-of-1000-digits", "{\"x\":" + "1".repeat(1000) + "," + json.substring(1));
    texts.put("name-of-50000-characters", "{\"" + "x".repeat(50_000) + "\":1," + json.substring(1));
    texts.put("500-deep", "{\"x\":" + "[".repeat(499) + "]".repeat(499) + "," + json.substring(1));
    texts.put("unknown-encrypted", "{\"x\":{\"encData\":\"x\"}," + json.substring(1));
    texts.put("encrypted-in-capitals", "{\"ENCDATA\":\"x\"," + json.substring(1));
    texts.put("unknown-null", "{\"unknown\":null," + json.substring(1));
    return texts;
  }

  private static ObjectNode reversed(ObjectNode body) {
    List<Map.Entry<String, JsonNode>> members = new ArrayList<>(body.properties());
    ObjectNode reversed = JsonBody.object();
    for (int index = members.size() - 1; index >= 0; index--) {
      reversed.set(members.get(index).getKey(), members.get(index).getValue());
    }
    return reversed;
  }

  /** Every letter of names and texts as an escape of RFC 8259, 7. */
  private static String escaped(String json) {
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    for (int index = 0; index < json.length(); index++) {
      char c = json.charAt(index);
      inside = (c == '"') != inside;
      text.append(inside && c != '"' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
    }
    return text.toString();
  }
}
