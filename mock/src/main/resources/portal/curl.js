/* A request as a command for a POSIX shell. */
konaplate.curl = (() => {
  /** Nothing is special between single quotes but the quote itself. */
  function word(text) {
    return /^[A-Za-z0-9_@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
  }

  /** The request as it was sent; curl takes what begins with @ for the name of a file. */
  function signed({method, url, headers, body}) {
    const command = [
      `curl -sS -i -X ${method.toUpperCase()} ${word(url)}`,
      ...Object.entries(headers).map(([name, value]) => `-H ${word(`${name}: ${value}`)}`),
      `--data-binary ${body.startsWith('@') ? '@-' : word(body)}`,
    ].join(' \\\n  ');
    return body.startsWith('@') ? `printf %s ${word(body)} | ${command}` : command;
  }

  /** The request signed by the shell itself, for where the browser cannot; replaces the headers that sign. */
  function signing({method, url, headers, body}, secretKey) {
    const own = {
      'X-KM-Correlation-Id': '"${time:2:12}-$(openssl rand -hex 4 | cut -c1-7)"',
      'X-KM-Tran-Time': '"${time:0:14}"',
      'X-KM-Tran-Token': '"KMV1:$time:$(printf %s "$body" | openssl dgst -sha256 -hmac "$secret" -binary | base64)"',
    };
    const fixed = Object.entries(headers).filter(([name]) => !own[name]);
    return [
      `body=${word(body)}`,
      `secret=${word(secretKey)}`,
      'time=$(TZ=UTC-9 date +%Y%m%d%H%M%S000)',
      (body.startsWith('@') ? 'printf %s "$body" | ' : '') + [
        `curl -sS -i -X ${method.toUpperCase()} ${word(url)}`,
        ...fixed.map(([name, value]) => `-H ${word(`${name}: ${value}`)}`),
        ...Object.entries(own).map(([name, value]) => `-H "${name}: "${value}`),
        `--data-binary ${body.startsWith('@') ? '@-' : '"$body"'}`,
      ].join(' \\\n  '),
    ].join('\n');
  }

  return {signed, signing};
})();
