package com.konaplate.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.konaplate.contract.Bilingual;
import com.konaplate.contract.Contract;
import com.konaplate.contract.Contracts;
import com.konaplate.contract.Field;
import com.konaplate.contract.wire.WireHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FindingsTest {

  private static final Contract CONTRACT = Contracts.bundled();
  private static final String ID = "261120093000-0a1b2c3";

  private final List<String> console = new CopyOnWriteArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private MockServer mock;

  @BeforeEach
  void start() throws Exception {
    mock = MockServer.start(MockServer.Options.of(CONTRACT).withConsole(console::add));
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  private static ObjectNode registration() {
    return CONTRACT.operation("registerUser").scenario("success").request().deepCopy();
  }

  private Call registration(String changed, String value) {
    return Call.plain(CONTRACT, "registerUser", registration().put(changed, value))
        .with(WireHeaders.CORRELATION_ID, ID);
  }

  private Reply page(String id) throws Exception {
    return Call.raw(CONTRACT, "registerUser", "")
        .method("GET")
        .path("/__mock/diagnosis/" + id)
        .to(mock);
  }

  private String text(String id) throws Exception {
    return new String(page(id).http().body(), StandardCharsets.UTF_8);
  }

  @Test
  void fullTextNamesPointerRuleAndSource() throws Exception {
    registration("birthDate", "1990010").to(mock);
    assertEquals(
        """
        request: POST /api/v1/user/registration (registerUser)
        refused: 400 000_015 The length of value does not match. birthDate (반드시 최소값 8과(와) 최대값 8 사이의 크기이어야 합니다.)
        reason: birthDate: minLength: the value has 7 characters, exactly 8 are asked for
        pointer: /birthDate
        source: page "User Register / 회원 가입", Request Parameters, birthDate: Length : 8
        """,
        text(ID).lines().limit(5).map(line -> line + "\n").reduce("", String::concat));
  }

  @Test
  void fullTextQuotesTheRowOfTheField() throws Exception {
    registration("birthDate", "1990010").to(mock);
    Bilingual description = field("birthDate").description();
    String row =
        text(ID).lines().filter(line -> line.startsWith("row: ")).findFirst().orElseThrow();
    assertTrue(row.startsWith("row: birthDate | string | Required | "), row);
    assertTrue(row.contains(description.english().lines().findFirst().orElseThrow()), row);
    assertTrue(row.contains(description.korean().lines().findFirst().orElseThrow()), row);
  }

  private static Field field(String name) {
    return CONTRACT.operation("registerUser").body().fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itemSharesTheRowOfItsList() throws Exception {
    ObjectNode body = registration();
    body.putArray("tcIdList").add("");
    Call.plain(CONTRACT, "registerUser", body).with(WireHeaders.CORRELATION_ID, ID).to(mock);
    assertTrue(text(ID).contains("row: tcIdList[0] | array | Optional | "), text(ID));
  }

  @Test
  void figureOfThePageIsQuotedWhereTheContractDeparts() throws Exception {
    Call.raw(CONTRACT, "checkRegistrationId", "{\"loginId\":\"" + "l".repeat(81) + "\"}")
        .with(WireHeaders.CORRELATION_ID, ID)
        .to(mock);
    String text = text(ID);
    assertTrue(text.contains("Request Parameters, loginId: Length : 80\n"), text);
    assertTrue(text.contains("read as: Pages written in Korean give one length"), text);
  }

  @Test
  void headersHaveTheirSourceToo() throws Exception {
    registration("gender", "Female").with(WireHeaders.TIME_ZONE, "Seoul").to(mock);
    assertTrue(text(ID).contains("Request Headers, X-KM-Time-Zone: Length : 3\n"), text(ID));
  }

  @Test
  void nestedFieldHasItsPointer() throws Exception {
    ObjectNode body = registration();
    body.putArray("tcIdList").add("990001").add("");
    Call.plain(CONTRACT, "registerUser", body).with(WireHeaders.CORRELATION_ID, ID).to(mock);
    assertTrue(text(ID).contains("pointer: /tcIdList/1\n"), text(ID));
  }

  @Test
  void consoleTellsOfRefusalsAndOdditiesAlone() throws Exception {
    registration("gender", "Female").to(mock);
    assertEquals(List.of(), console);
    registration("gender", "x").to(mock);
    registration("login", "x").to(mock);
    assertEquals(2, console.size());
    assertTrue(console.get(0).startsWith("refused  " + ID + "  400 000_015  registerUser  gender"));
    assertEquals(
        "accepted " + ID + "  registerUser  body: unknown and ignored: login (loginId?)",
        console.get(1));
  }

  @Test
  void oldestFindingIsForgotten() throws Exception {
    registration("gender", "x").to(mock);
    assertEquals(200, page(ID).status());
    for (int sent = 0; sent < Findings.KEPT; sent++) {
      registration("gender", "x")
          .with(WireHeaders.CORRELATION_ID, "261120093000-%07x".formatted(sent))
          .to(mock);
    }
    assertEquals(404, page(ID).status());
    assertEquals(200, page("261120093000-0000000").status());
  }
}
