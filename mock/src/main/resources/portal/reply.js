/* What came back, what exactly was sent, and the same as a command. */
konaplate.reply = (() => {
  const {json, curl, contract} = konaplate;
  const {element, listing} = konaplate.dom;
  const {t} = konaplate.language;

  function lines(headers) {
    return Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join('\n');
  }

  function received({status, headers, text, opened, undecryptable}) {
    const shown = opened === undefined ? text : opened;
    return [
      element('p', {class: `outcome ${status < 300 ? 'good' : 'bad'}`}, element('strong', {}, String(status)),
        ' ', element('code', {}, headers['x-mock-scenario'] || ''), ' ', headers['x-mock-diagnosis'] || ''),
      undecryptable && element('p', {class: 'notice'}, t('undecryptable')),
      listing(t(opened === undefined ? 'reply' : 'replyDecrypted'), json.pretty(shown)),
      opened !== undefined && listing(t('replyEncrypted'), text),
      listing(t('replyHeaders'), lines(headers)),
    ];
  }

  function sent(exchange) {
    const bytes = new TextEncoder().encode(exchange.body).length;
    return [
      exchange.encrypted && listing(t('beforeEncryption'), exchange.text),
      listing(t(exchange.signed ? 'signedText' : 'unsignedText', {bytes}), exchange.body),
      listing(t('sentHeaders'), lines(exchange.headers)),
      listing(t('curl'), curl.signed(exchange)),
    ];
  }

  /** The elements that tell of an exchange; without a reply nothing answered. */
  function of(exchange) {
    if (exchange.unsignable) {
      return [
        element('p', {class: 'notice'}, t('noCrypto')),
        listing(t('curlSigning'), curl.signing(exchange, contract.project.secretKey)),
      ];
    }
    return [
      exchange.reply ? received(exchange.reply) : element('p', {class: 'notice'}, t('unreachable', exchange)),
      sent(exchange),
    ].flat().filter(Boolean);
  }

  return {of};
})();
