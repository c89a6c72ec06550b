/* What to do about a refusal: by the rule of the contract that gives it, or by the limit that was broken. */
konaplate.advice = {
  rules: {
    'login-id-in-use': {en: 'Let the person choose another login id; checkRegistrationId asks beforehand.', ko: '다른 로그인 ID를 받으세요. checkRegistrationId로 미리 확인할 수 있습니다.'},
    'mobile-number-in-use': {en: 'Ask for another number, or send the member’s own userId with loginId.', ko: '다른 번호를 받거나, 본인 확인이라면 userId를 함께 보내세요.'},
    'user-not-found': {en: 'Check the login id; the member may belong to another service provider.', ko: '로그인 ID를 확인하세요. 다른 서비스 제공자의 회원일 수 있습니다.'},
    'terms-not-agreed': {en: 'Send the ids of all mandatory terms in tcIdList.', ko: '필수 약관 ID를 모두 tcIdList에 보내세요.'},
    'already-registered': {en: 'The person has an account: offer log-in instead of registration.', ko: '이미 가입한 사람입니다. 가입 대신 로그인을 안내하세요.'},
    'user-info-mismatch': {en: 'Verify the person again and send the CI that was registered.', ko: '본인 확인을 다시 하고 등록된 CI를 보내세요.'},
    'same-password': {en: 'Ask for a password that differs from the present one.', ko: '현재와 다른 비밀번호를 받으세요.'},
    'password-mismatch': {en: 'Let the member try again; every attempt counts.', ko: '다시 입력받으세요. 시도 횟수에 포함됩니다.'},
    'user-not-active': {en: 'Do not try again; have the member’s status looked into.', ko: '다시 시도하지 말고 회원 상태를 확인하세요.'},
    'attempts-exceeded': {en: 'Lead the member to resetPassword; no further attempt succeeds before.', ko: 'resetPassword로 안내하세요. 그 전에는 맞는 비밀번호도 거절됩니다.'},
    'user-blocked': {en: 'Do not try again; refer the member to customer service.', ko: '다시 시도하지 말고 고객센터로 안내하세요.'},
    'invalid-user-id': {en: 'Send the userId of the registration’s reply, all digits exact.', ko: '가입 응답의 userId를 모든 자릿수 그대로 보내세요.'},
    'unknown-path': {en: 'Compare the path with the list of operations.', ko: '작업 목록의 경로와 비교하세요.'},
    'method-not-allowed': {en: 'Use the method of the operation.', ko: '작업에 정해진 메서드를 사용하세요.'},
    'unsupported-media-type': {en: 'Send Content-Type: application/json, in UTF-8.', ko: 'Content-Type: application/json, UTF-8로 보내세요.'},
    'not-acceptable': {en: 'Accept application/json, or send no Accept.', ko: 'Accept에 application/json을 포함하거나 Accept를 보내지 마세요.'},
    'body-too-large': {en: 'Send a smaller body; no request needs as much.', ko: '본문을 줄이세요. 정상 요청은 이 크기를 넘지 않습니다.'},
    'internal-error': {en: 'Try again later; then report the correlation id.', ko: '잠시 후 다시 시도하고, 계속되면 상관 ID를 알려 주세요.'},
  },
  limits: {
    required: {en: 'Send the field that is named; null counts as missing.', ko: '표시된 필드를 보내세요. null은 없는 것으로 봅니다.'},
    type: {en: 'Compare the named field’s type and form with its limits; integers are sent without quotes.', ko: '표시된 필드의 형식을 제한과 비교하세요. 정수는 따옴표 없이 보냅니다.'},
    credential: {en: 'If a header, encData or body is named: compare key, token and the exact bytes with the guide.', ko: '헤더, encData, body가 표시되면 키, 토큰, 보낸 바이트를 안내 페이지와 비교하세요.'},
    minLength: {en: 'Bring the named field to the length that the message gives; Unicode code points count.', ko: '표시된 필드를 메시지의 길이에 맞추세요. 유니코드 코드 포인트로 셉니다.'},
  },
};
