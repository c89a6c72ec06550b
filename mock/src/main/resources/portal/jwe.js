/* Compact JWE (RFC 7516) by WebCrypto: RSA-OAEP-256 with A128GCM or A256GCM. */
konaplate.jwe = (() => {
  const HASHES = {'RSA-OAEP-256': 'SHA-256', 'RSA-OAEP': 'SHA-1'};
  const KEY_BITS = {A128GCM: 128, A256GCM: 256};
  const TAG_BYTES = 16;

  function base64url(bytes) {
    return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
      .replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  }

  function bytesOf(base64) {
    return Uint8Array.from(atob(base64.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
  }

  function ofPem(pem) {
    return bytesOf(pem.replace(/-----[^-]+-----|\s/g, ''));
  }

  const ascii = (text) => new TextEncoder().encode(text);

  /** Encrypts a text to a public key. */
  async function encrypt(text, publicPem, enc) {
    const header = base64url(ascii(JSON.stringify({alg: 'RSA-OAEP-256', enc})));
    const publicKey = await crypto.subtle.importKey('spki', ofPem(publicPem),
      {name: 'RSA-OAEP', hash: 'SHA-256'}, false, ['encrypt']);
    const key = await crypto.subtle.generateKey({name: 'AES-GCM', length: KEY_BITS[enc]}, true, ['encrypt']);
    const wrapped = await crypto.subtle.encrypt({name: 'RSA-OAEP'}, publicKey,
      await crypto.subtle.exportKey('raw', key));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = new Uint8Array(await crypto.subtle.encrypt(
      {name: 'AES-GCM', iv, additionalData: ascii(header)}, key, ascii(text)));
    const end = sealed.length - TAG_BYTES;
    return [header, ...[wrapped, iv, sealed.slice(0, end), sealed.slice(end)].map(base64url)].join('.');
  }

  /** The text in a compact JWE; rejects where it is none for this key. */
  async function decrypt(compact, privatePem) {
    const [header, ...parts] = compact.split('.');
    const [wrapped, iv, text, tag] = parts.map(bytesOf);
    const {alg} = JSON.parse(new TextDecoder().decode(bytesOf(header)));
    const privateKey = await crypto.subtle.importKey('pkcs8', ofPem(privatePem),
      {name: 'RSA-OAEP', hash: HASHES[alg]}, false, ['decrypt']);
    const raw = await crypto.subtle.decrypt({name: 'RSA-OAEP'}, privateKey, wrapped);
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const opened = await crypto.subtle.decrypt({name: 'AES-GCM', iv, additionalData: ascii(header)}, key,
      new Uint8Array([...text, ...tag]));
    return new TextDecoder().decode(opened);
  }

  return {encrypt, decrypt};
})();
