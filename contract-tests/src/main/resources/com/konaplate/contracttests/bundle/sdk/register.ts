// Registers a member with the generated client; a middleware signs every request.
//
//   node --env-file=credentials/.env sdk/out/register.js http://127.0.0.1:8080

import { Configuration, UserApi, type RequestContext } from './typescript/index.js';

declare const process: { argv: string[]; env: Record<string, string | undefined> };

function sandbox(name: string): string {
  const value = process.env['KONAPLATE_' + name];
  if (value === undefined) {
    throw new Error(`KONAPLATE_${name} is not set`);
  }
  return value;
}

async function hmac(secretKey: string, body: string): Promise<string> {
  const utf8 = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', utf8.encode(secretKey), algorithm, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', key, utf8.encode(body));
  return btoa(String.fromCharCode(...new Uint8Array(signature)));
}

// The body is a text by now, the one that is sent.
async function sign(context: RequestContext) {
  const nineHours = 9 * 60 * 60 * 1000;
  const time = new Date(Date.now() + nineHours).toISOString().replace(/[^0-9]/g, '');
  const sevenHexDigits = Math.floor(Math.random() * 0x10000000).toString(16).padStart(7, '0');
  const headers = new Headers(context.init.headers);
  headers.set('X-KM-User-AspId', sandbox('ASP_ID'));
  headers.set('X-KM-Access-Key', sandbox('ACCESS_KEY'));
  headers.set('X-KM-Correlation-Id', `${time.slice(2, 14)}-${sevenHexDigits}`);
  headers.set('X-KM-Tran-Time', time.slice(0, 14));
  headers.set('X-KM-Time-Zone', 'KST');
  headers.set('X-KM-Tran-Token', `KMV1:${time}:${await hmac(sandbox('SECRET_KEY'), String(context.init.body))}`);
  return { url: context.url, init: { ...context.init, headers } };
}

const users = new UserApi(new Configuration({ basePath: process.argv[2], middleware: [{ pre: sign }] }));

const reply = await users.registerUserRaw({
  // The headers are parameters too; what stands here is replaced when the request is signed.
  xKMUserAspId: '',
  xKMCorrelationId: '',
  xKMAccessKey: '',
  xKMTranToken: '',
  xKMTranTime: '',
  xKMTimeZone: '',
  registerUserRequest: {
    loginId: 'typescript-client@konaplate.test',
    loginPassword: '142857',
    birthDate: '19900101',
    nationality: 'Korean',
    gender: 'Female',
    userName: '타입스크립트 클라이언트',
    email: 'typescript-client@konaplate.test',
    tcIdList: [@sandbox.mandatoryTerms@],
  },
});

// A number of JavaScript is exact up to 2^53 alone; the text of the reply has the whole userId.
const text = await reply.raw.clone().text();
const member = await reply.value();
const userId = /"userId"\s*:\s*([0-9]+)/.exec(text)?.[1];
console.log(`${member.response.code} userId ${userId}`);
