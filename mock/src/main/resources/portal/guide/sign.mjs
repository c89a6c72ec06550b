// Prints the X-KM-Tran-Token of a body. Without a time it is signed now, in Korean time.
// The secret key is taken from the environment: KONAPLATE_SECRET_KEY.
// Usage: node sign.mjs BODY_FILE [yyyyMMddHHmmssSSS]
import {createHmac} from 'node:crypto';
import {readFileSync} from 'node:fs';

function token(secretKey, time, body) {
  return `KMV1:${time}:${createHmac('sha256', secretKey).update(body).digest('base64')}`;
}

function now() {
  const korea = new Date(Date.now() + 9 * 60 * 60 * 1000);
  return korea.toISOString().replace(/\D/g, '');
}

const {KONAPLATE_SECRET_KEY: secretKey} = process.env;
if (!secretKey) {
  throw new Error('KONAPLATE_SECRET_KEY is not set');
}
const [bodyFile, time = now()] = process.argv.slice(2);
console.log(token(secretKey, time, readFileSync(bodyFile)));
