// Encrypts a body to the server's public key, or decrypts a reply with your private key.
// Usage: node jwe.mjs encrypt|decrypt KEY.pem < BODY_FILE
import {constants, createCipheriv, createDecipheriv, privateDecrypt, publicEncrypt, randomBytes} from 'node:crypto';
import {readFileSync} from 'node:fs';

const OAEP = {padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256'};

function encrypt(body, key) {
  const header = Buffer.from('{"alg":"RSA-OAEP-256","enc":"A256GCM"}').toString('base64url');
  const contentKey = randomBytes(32);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', contentKey, iv).setAAD(Buffer.from(header));
  const text = Buffer.concat([cipher.update(body), cipher.final()]);
  const parts = [publicEncrypt({key, ...OAEP}, contentKey), iv, text, cipher.getAuthTag()];
  return JSON.stringify({encData: [header, ...parts.map((part) => part.toString('base64url'))].join('.')});
}

function decrypt(reply, key) {
  const {encData} = JSON.parse(reply);
  if (encData === undefined) {
    console.error(`not encrypted: ${reply}`);
    process.exit(1);
  }
  const [header, ...parts] = encData.split('.');
  const [wrapped, iv, text, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
  const contentKey = privateDecrypt({key, ...OAEP}, wrapped);
  const decipher = createDecipheriv(`aes-${8 * contentKey.length}-gcm`, contentKey, iv, {authTagLength: 16})
    .setAAD(Buffer.from(header)).setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]);
}

const [command, keyFile] = process.argv.slice(2);
const input = readFileSync(0);
const key = readFileSync(keyFile, 'utf8');
process.stdout.write(command === 'encrypt' ? encrypt(input, key) : decrypt(input, key));
