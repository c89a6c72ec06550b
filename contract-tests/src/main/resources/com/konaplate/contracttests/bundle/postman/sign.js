// Signs each request of this collection over the body exactly as it will be sent.
const { HmacSHA256, enc } = require('crypto-js');

// Variables in the body are filled in now: the signature is over the text that goes out.
const body = pm.variables.replaceIn(pm.request.body.raw);
pm.request.body.raw = body;

// Korean time without its zone: yyyyMMddHHmmssSSS
const nineHours = 9 * 60 * 60 * 1000;
const time = new Date(Date.now() + nineHours).toISOString().replace(/[^0-9]/g, '');
const sevenHexDigits = Math.floor(Math.random() * 0x10000000).toString(16).padStart(7, '0');
const signature = HmacSHA256(body, pm.variables.get('secretKey'));

pm.variables.set('correlationId', time.slice(2, 14) + '-' + sevenHexDigits);
pm.variables.set('tranTime', time.slice(0, 14));
pm.variables.set('tranToken', 'KMV1:' + time + ':' + enc.Base64.stringify(signature));
