/* A request on its way: encrypted and signed before it leaves, its reply decrypted. */
konaplate.exchange = (() => {
  const {contract, json, signing, jwe, keys} = konaplate;
  const KEY_ID = 'X-KM-Crypto-Key-Id';
  const linked = new URLSearchParams(location.search).get('scenario');
  const choices = new Map();
  const sent = new Map();
  const answered = new Map();

  /** How the operation's requests are sent; the menu changes it. */
  function choiceOf(operation) {
    if (!choices.has(operation.id)) {
      const {scenarios} = operation;
      const scenario = scenarios.find(({key}) => linked === `${operation.id}/${key}`) || scenarios[0];
      choices.set(operation.id, {scenario, encryption: '', signs: true});
    }
    return choices.get(operation.id);
  }

  function operationOf(request) {
    const {pathname} = new URL(request.url);
    return contract.operations.find(({path, method}) =>
      pathname.endsWith(path) && method === request.method.toLowerCase());
  }

  /** Changes the request to what is sent; an empty header is not sent. */
  async function prepare(request) {
    const operation = operationOf(request);
    const choice = choiceOf(operation);
    const text = request.body || '';
    request.url = konaplate.server + operation.path;
    request.headers = Object.fromEntries(Object.entries(request.headers).filter(([, value]) => value !== ''));
    if (!signing.isPossible()) {
      sent.set(operation.id, {...picked(request), text, unsignable: true});
      throw new Error('no WebCrypto');
    }
    if (choice.encryption) {
      request.headers[KEY_ID] = request.headers[KEY_ID] || contract.project.cryptoKeyId;
      request.body = json.write({encData: await jwe.encrypt(text, keys.serverPublic, choice.encryption)});
    }
    if (choice.signs) {
      Object.assign(request.headers, await signing.headers(contract.project.secretKey, request.body || ''));
    }
    sent.set(operation.id, {...picked(request), text, encrypted: Boolean(choice.encryption), signed: choice.signs});
    return request;
  }

  function picked({method, url, headers, body = ''}) {
    return {method, url, headers, body};
  }

  /** Keeps the reply beside its request, decrypted where it is encrypted. */
  async function complete(response) {
    const operation = contract.operations.find(({path}) => new URL(response.url).pathname.endsWith(path));
    const reply = {status: response.status, headers: joined(response.headers), text: textOf(response)};
    const {encData} = parsed(reply.text);
    if (encData) {
      await jwe.decrypt(encData, keys.clientPrivate)
        .then((text) => { reply.opened = text; })
        .catch(() => { reply.undecryptable = true; });
    }
    answered.set(operation.id, {...sent.get(operation.id), reply});
    return response;
  }

  /** The latest exchange of an operation: with its reply, or as it was sent where none came. */
  function latestOf(operation, hasReply) {
    return (hasReply ? answered : sent).get(operation.id);
  }

  /** Swagger UI has a blob for what is no text by its header. */
  function textOf({text}) {
    return typeof text === 'string' ? text : '';
  }

  /** Swagger UI takes headers apart at commas. */
  function joined(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
  }

  function parsed(text) {
    try {
      return json.read(text) || {};
    } catch (noJson) {
      return {};
    }
  }

  return {choiceOf, prepare, complete, latestOf};
})();
