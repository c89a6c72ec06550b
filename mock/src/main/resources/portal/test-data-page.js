/* The table of all scenarios. */
(() => {
  const {contract, json, markdown} = konaplate;
  const {element, table, row} = konaplate.dom;
  const {t, title} = konaplate.language;

  /** The operation on the start page with this scenario chosen. */
  function link({id, declared}, {key}) {
    return `index.html?scenario=${id}/${key}#/${declared.tags[0]}/${id}`;
  }

  function section(operation) {
    const heads = ['scenario', 'status', 'code', 'message', 'request'].map((name) => t(name));
    const name = title(operation.declared.summary);
    return element('section', {id: operation.id},
      element('h2', {}, name),
      element('p', {class: 'path'}, element('code', {}, `${operation.method.toUpperCase()} ${operation.path}`)),
      table(name, heads, operation.scenarios.map((scenario) => row(heads, [
        [element('div', {}, markdown.inline(title(scenario.summary))), element('code', {class: 'key'}, scenario.key)],
        scenario.status,
        element('code', {class: 'code'}, scenario.code),
        scenario.message,
        [element('details', {}, element('summary', {}, t('request')),
          element('pre', {tabindex: '0'}, element('code', {}, scenario.body))),
        element('a', {href: link(operation, scenario)}, t('tryThis'))],
      ]))));
  }

  konaplate.startPage({
    name: 'testData',
    draw: (main) => main.append(
      element('h1', {}, t('testData')), element('p', {class: 'lead'}, t('testDataIntro')),
      ...contract.operations.map(section)),
  });
})();
