package com.konaplate.mock;

import com.konaplate.contract.Contracts;

/** The bundled contract with a throw-away operation, put in as text. */
final class SixthOperation {

  private static final String PATH =
      """
        /api/v1/card/name:
          put:
            operationId: nameCard
            tags: [User]
            summary: Name a card / 카드 이름
            description: |
              Gives a card a name.

              카드 이름을 정합니다.
            parameters:
              - $ref: '#/components/parameters/AspId'
              - $ref: '#/components/parameters/CorrelationId'
              - $ref: '#/components/parameters/AccessKey'
              - $ref: '#/components/parameters/CryptoKeyId'
              - $ref: '#/components/parameters/TranToken'
              - $ref: '#/components/parameters/TranTime'
              - $ref: '#/components/parameters/TimeZone'
            requestBody:
              required: true
              x-encrypted: accepted
              content:
                application/json:
                  schema:
                    $ref: '#/components/schemas/NameCardRequest'
                  examples:
                    success:
                      summary: 200 - Named / 200 - 성공
                      value: {cardName: mine}
                    taken:
                      summary: 400 - The name is taken / 400 - 중복
                      x-when:
                        required: [cardNumber]
                        properties:
                          cardNumber: {enum: [404, 9007199254740993]}
                      value: {cardName: "it's", cardNumber: 404}
            responses:
              "200":
                description: |
                  The card has a name.

                  성공
                x-error-codes:
                  - code: "000_000"
                    description: |
                      Success

                      성공
                headers:
                  X-KM-Correlation-Id:
                    $ref: '#/components/headers/CorrelationId'
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/NameCardResponse'
                    examples:
                      success:
                        value:
                          response: {code: "000_000", description: Success.}
                          greeting: 'Hello {{request.body}} \\{{ }}}'
              "400":
                description: |
                  Refused.

                  거절
                x-error-codes:
                  - code: "000_003"
                    x-assumption: {id: common-codes}
                    description: |
                      Required value missing.

                      필수값 누락
                  - code: "000_002"
                    x-assumption: {id: common-codes}
                    description: |
                      Input parameter error.

                      입력 파라미터 오류
                  - code: "000_015"
                    x-assumption: {id: common-codes}
                    description: |
                      Field length error.

                      필드 길이 오류
                  - code: "001_043"
                    description: |
                      The name is taken.

                      중복
                headers:
                  X-KM-Correlation-Id:
                    $ref: '#/components/headers/CorrelationId'
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/ResultResponse'
                    examples:
                      taken:
                        value:
                          response: {code: "001_043", description: New wallet pin is identical to the old wallet pin.}
              default:
                $ref: '#/components/responses/OutsideTheContract'
      """;

  private static final String SCHEMAS =
      """
          NameCardRequest:
            type: object
            required: [cardName]
            properties:
              cardName:
                type: string
                minLength: 1
                maxLength: 5
                description: |
                  Name of the card.

                  카드 이름입니다.
              cardNumber:
                type: integer
                nullable: true
                minimum: 1
                maximum: 9999999999999999999
                description: |
                  Number of the card.

                  카드 번호입니다.

          NameCardResponse:
            type: object
            required: [response, greeting]
            properties:
              response:
                $ref: '#/components/schemas/Result'
              greeting:
                type: string
                minLength: 1
                description: |
                  A text with braces.

                  중괄호
      """;

  private SixthOperation() {}

  static String yaml() {
    return before(
        "\ncomponents:\n",
        PATH,
        before("\n    RegisterUserRequest:\n", SCHEMAS, Contracts.bundled().yaml()));
  }

  private static String before(String anchor, String insertion, String text) {
    int at = text.indexOf(anchor);
    if (at < 0 || at != text.lastIndexOf(anchor)) {
      throw new AssertionError("not exactly once in the contract: " + anchor.strip());
    }
    return text.substring(0, at) + "\n" + insertion + text.substring(at);
  }
}
