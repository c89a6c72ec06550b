/* What was concluded rather than read, and the vendor's figures that the schemas depart from. */
(() => {
  const {contract, markdown} = konaplate;
  const {element, table, row} = konaplate.dom;
  const {t} = konaplate.language;
  const STRUCTURE = ['paths', 'components', 'schemas', 'parameters', 'headers', 'responses', 'properties',
    'x-error-codes', 'x-error-catalog'];
  const texts = new Map(contract.assumptions().map(({id, text}) => [id, text]));

  /** A place by the names that a reader knows: operations, components, fields, codes. */
  function place(path) {
    if (path[0] === 'info') {
      return t('wholeContract');
    }
    const names = [];
    path.reduce((owner, name, i) => {
      const node = owner[name];
      if (!STRUCTURE.includes(name) && !(path[0] === 'paths' && i === 1)) {
        names.push(node.operationId || (path[i - 1] === 'x-error-codes' ? node.code : name));
      }
      return node;
    }, contract.root);
    return names.join(' › ');
  }

  function places(paths) {
    const list = element('ul', {class: 'places'}, paths.map((path) => element('li', {}, place(path))));
    return paths.length < 3 ? list
      : element('details', {}, element('summary', {}, t('places', {count: paths.length})), list);
  }

  function assumptions() {
    const heads = ['assumption', 'meaning', 'where'].map((name) => t(name));
    return table(t('assumptions'), heads, contract.assumptions().map((assumption) => row(heads, [
      element('code', {}, assumption.id), element('span', {lang: 'en'}, markdown.inline(assumption.text)),
      places(assumption.places),
    ], {id: assumption.id})));
  }

  function oddities() {
    const heads = ['where', 'asThePage', 'reading'].map((name) => t(name));
    return table(t('documentedTitle'), heads, contract.documented().map(({path, figure, assumptions: ids}) =>
      row(heads, [place(path), element('q', {}, figure), element('span', {lang: 'en'},
        ids.map(({id}) => element('div', {}, markdown.inline(texts.get(id)))))])));
  }

  konaplate.startPage({
    name: 'assumptions',
    draw: (main) => main.append(
      element('h1', {}, t('assumptions')), element('p', {class: 'lead'}, t('assumptionsIntro')), assumptions(),
      element('h2', {}, t('documentedTitle')), element('p', {}, t('documentedIntro')), oddities()),
  });
})();
