/* The catalogue of codes, and each operation's list in order of precedence. */
(() => {
  const {contract, advice, markdown} = konaplate;
  const {element, table, row} = konaplate.dom;
  const {t, current, title, description} = konaplate.language;
  const broken = contract.root['x-constraint-errors'];

  /** Advice on the rule; a code without one is given by broken limits. */
  function whatToDo({code, rule}) {
    const texts = rule
      ? [advice.rules[rule]]
      : Object.keys(broken).filter((limit) => broken[limit] === code).map((limit) => advice.limits[limit]);
    return texts.filter(Boolean).map((text) => element('p', {}, text[current()]));
  }

  function errorRow(heads, error) {
    return row(heads, [
      element('code', {class: 'code'}, error.code), String(error.status), error.message,
      markdown.blocks(description(error.description)), whatToDo(error),
    ]);
  }

  function section(id, name, errors, path) {
    const heads = ['code', 'status', 'message', 'when', 'todo'].map((head) => t(head));
    return element('section', {id}, element('h2', {}, name),
      path && element('p', {class: 'path'}, element('code', {}, path)),
      table(name, heads, errors.map((error) => errorRow(heads, error))));
  }

  function catalogue() {
    return Object.entries(contract.root['x-error-catalog']).map(([code, error]) => ({code, ...error}));
  }

  konaplate.startPage({
    name: 'errors',
    draw: (main) => main.append(
      element('h1', {}, t('errors')), element('p', {class: 'lead'}, t('errorsIntro')),
      section('all', t('catalogue'), catalogue()),
      ...contract.operations.map((operation) => section(operation.id, title(operation.declared.summary),
        contract.errors(operation), `${operation.method.toUpperCase()} ${operation.path}`)),
      section('outside', t('outside'), contract.errorsOutside())),
  });
})();
