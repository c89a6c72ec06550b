/* The guide to token and encryption, with whole programs. */
(() => {
  const {contract, guide, keys, markdown} = konaplate;
  const {element, table, row, listing} = konaplate.dom;
  const {t, description} = konaplate.language;
  const LANGUAGES = {java: 'Java', mjs: 'JavaScript', py: 'Python', sh: 'Shell'};

  const ending = (file) => file.split('.').pop();

  function header(name) {
    return contract.operations[0].headers.find((candidate) => candidate.name === name);
  }

  function credentials() {
    const {aspId, accessKey, secretKey, cryptoKeyId} = contract.project;
    const heads = [t('header'), t('value')];
    return table(t('credentials'), heads, [
      ['X-KM-User-AspId', aspId], ['X-KM-Access-Key', accessKey],
      [t('secretKey'), secretKey], ['X-KM-Crypto-Key-Id', cryptoKeyId],
    ].map((cells) => row(heads, cells.map((cell) => element('code', {}, cell)))));
  }

  /** What every request carries beside the credentials. */
  function otherHeaders() {
    const heads = [t('header'), t('value'), t('meaning')];
    const known = ['X-KM-User-AspId', 'X-KM-Access-Key'];
    return table(t('otherHeaders'), heads, contract.operations[0].headers
      .filter(({name, required}) => required && !known.includes(name))
      .map(({name, example, description: text}) => row(heads, [
        element('code', {}, name), element('code', {}, example), markdown.blocks(description(text))])));
  }

  /** The contract's own example of a token, taken apart. */
  function workedExample() {
    const {example, description: text} = header('X-KM-Tran-Token');
    const [, body] = text.match(/`(\{[^`]*\})`/);
    return table(t('workedExample'), [t('part'), t('value')], [
      [t('exampleBody'), body], [t('secretKey'), contract.project.secretKey],
      [t('exampleTime'), example.split(':')[1]], [t('exampleToken'), example],
    ].map(([name, value]) => row([t('part'), t('value')], [name, element('code', {class: 'breaks'}, value)])));
  }

  /** The command as the program's own first comment has it. */
  function usage(file) {
    return guide[file].match(/Usage: (.*)/)[1].trim();
  }

  function programs(start) {
    return Object.keys(guide).filter((file) => file.toLowerCase().startsWith(start)).map((file) =>
      element('details', {id: file}, element('summary', {}, `${LANGUAGES[ending(file)]} `, element('code', {}, file)),
        listing(t('runIt'), usage(file)), listing(file, guide[file])));
  }

  konaplate.startPage({
    name: 'guide',
    draw: (main) => main.append(
      element('h1', {}, t('guide')), element('p', {class: 'lead'}, t('guideIntro')),
      element('h2', {}, t('credentials')), credentials(),
      element('h3', {}, t('otherHeaders')), otherHeaders(),
      element('h2', {}, t('tokenTitle')), ...markdown.blocks(description(header('X-KM-Tran-Token').description)),
      ...markdown.blocks(t('tokenSteps')),
      element('h3', {}, t('workedExample')), workedExample(), ...markdown.blocks(t('tokenPrograms')), ...programs('sign'),
      element('h2', {}, t('encryptionTitle')),
      ...markdown.blocks(description(contract.root.components.schemas.EncryptedPayload.description)),
      ...markdown.blocks(t('encryptionSteps')), listing(t('serverPublic'), keys.serverPublic.trim()),
      ...programs('jwe')),
  });
})();
