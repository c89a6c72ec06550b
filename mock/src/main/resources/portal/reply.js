/* What came back, what exactly was sent, and the same as a command. */
konaplate.reply = (() => {
  const {json, curl, contract} = konaplate;
  const {element, listing} = konaplate.dom;
  const {t} = konaplate.language;

  function lines(headers) {
    return Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join('\n');
  }

  function outcome({status, headers}) {
    return element('p', {class: `outcome ${status < 300 ? 'good' : 'bad'}`, role: 'status'},
      element('strong', {}, String(status)), ' ',
      headers['x-mock-scenario'] && element('code', {}, headers['x-mock-scenario']), ' ', headers['x-mock-diagnosis']);
  }

  /** A listing that is labelled with one of our texts. */
  function named(name, text, values) {
    return listing(t(name, values), text, name);
  }

  function received({headers, text, opened, undecryptable}) {
    const shown = opened === undefined ? text : opened;
    return [
      undecryptable && element('p', {class: 'notice'}, t('undecryptable')),
      named(opened === undefined ? 'reply' : 'replyDecrypted', json.pretty(shown)),
      opened !== undefined && named('replyEncrypted', text),
      named('replyHeaders', lines(headers)),
    ];
  }

  function sent(exchange) {
    const bytes = new TextEncoder().encode(exchange.body).length;
    return [
      exchange.encrypted && named('beforeEncryption', exchange.text),
      named(exchange.signed ? 'signedText' : 'unsignedText', exchange.body, {bytes}),
      named('sentHeaders', lines(exchange.headers)),
      named('curl', curl.signed(exchange)),
    ];
  }

  /** The elements that tell of an exchange; without a reply nothing answered. */
  function of(exchange) {
    if (exchange.unsignable) {
      return [
        element('p', {class: 'notice', role: 'status'}, t('noCrypto')),
        named('curlSigning', curl.signing(exchange, contract.project.secretKey)),
      ];
    }
    return [
      exchange.reply ? outcome(exchange.reply) : element('p', {class: 'notice', role: 'status'}, t('unreachable', exchange)),
      element('div', {class: 'sides'},
        exchange.reply && element('div', {}, received(exchange.reply)),
        element('div', {}, sent(exchange))),
    ];
  }

  return {of};
})();
