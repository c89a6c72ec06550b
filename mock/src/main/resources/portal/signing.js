/* The headers that sign a request: correlation id, time and token, in Korean time. */
konaplate.signing = (() => {
  const KOREA_AHEAD = 9 * 60 * 60 * 1000;

  /** yyyyMMddHHmmssSSS in Korea, which has no daylight saving. */
  function koreanTime(date) {
    return new Date(date.getTime() + KOREA_AHEAD).toISOString().replace(/\D/g, '');
  }

  function hexadecimal(digits) {
    return [...crypto.getRandomValues(new Uint8Array(digits))].map((byte) => (byte % 16).toString(16)).join('');
  }

  function base64(bytes) {
    return btoa(String.fromCharCode(...new Uint8Array(bytes)));
  }

  /** KMV1:time:base64(HMAC-SHA256(secret key, bytes)). */
  async function token(secretKey, time, bytes) {
    const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secretKey),
      {name: 'HMAC', hash: 'SHA-256'}, false, ['sign']);
    return `KMV1:${time}:${base64(await crypto.subtle.sign('HMAC', key, bytes))}`;
  }

  /** The three headers of a request that is sent now with exactly this text. */
  async function headers(secretKey, text, now = new Date()) {
    const time = koreanTime(now);
    return {
      'X-KM-Correlation-Id': `${time.slice(2, 14)}-${hexadecimal(7)}`,
      'X-KM-Tran-Time': time.slice(0, 14),
      'X-KM-Tran-Token': await token(secretKey, time, new TextEncoder().encode(text)),
    };
  }

  /** A browser has no WebCrypto on a page that came over plain http from another machine. */
  function isPossible() {
    return Boolean(window.crypto && crypto.subtle);
  }

  return {headers, isPossible};
})();
