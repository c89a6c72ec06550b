/* The menu of an operation: its scenarios by their own titles, encryption, signing. */
konaplate.testDataMenu = (() => {
  const {contract, exchange, signing, fieldTable, markdown} = konaplate;
  const {element} = konaplate.dom;
  const {t, title} = konaplate.language;

  function labelled(id, text, control, hint) {
    control.id = id;
    return element('div', {class: 'control'},
      element('label', {for: id}, text), control, hint && element('small', {}, hint));
  }

  function scenarioMenu(operation, choice, onChoose) {
    const expected = element('small', {class: 'expected', 'aria-live': 'polite'});
    const show = () => { expected.textContent = t('expected', choice.scenario); };
    const menu = element('select', {
      onchange: () => {
        choice.scenario = operation.scenarios.find(({key}) => key === menu.value);
        show();
        onChoose();
      },
    }, operation.scenarios.map((scenario) =>
      element('option', {value: scenario.key}, title(scenario.summary).replace(/`/g, ''))));
    menu.value = choice.scenario.key;
    show();
    const control = labelled(`test-data-${operation.id}`, t('menu'), menu);
    control.classList.add('wide');
    control.append(expected);
    return control;
  }

  function encryptionMenu(operation, choice, onChoose) {
    const menu = element('select', {
      disabled: !signing.isPossible(),
      onchange: () => {
        choice.encryption = menu.value;
        onChoose();
      },
    }, [['', t('plain')], ['A256GCM', 'RSA-OAEP-256 + A256GCM'], ['A128GCM', 'RSA-OAEP-256 + A128GCM']]
      .map(([value, text]) => element('option', {value}, text)));
    menu.value = choice.encryption;
    const mark = operation.declared.requestBody['x-encrypted'];
    return labelled(`encryption-${operation.id}`, t('encryption'), menu, mark && t(mark));
  }

  function signSwitch(operation, choice) {
    const box = element('input', {
      type: 'checkbox', id: `signs-${operation.id}`, checked: choice.signs, disabled: !signing.isPossible(),
      onchange: () => { choice.signs = box.checked; },
    });
    return element('div', {class: 'control switch'},
      element('div', {}, box, element('label', {for: box.id}, t('signs'))), element('small', {}, t('signsHint')));
  }

  function fields(label, schema) {
    return element('details', {}, element('summary', {}, label), fieldTable.of(schema, label));
  }

  /** Everything above the headers and the body; onChoose is told when they have to be filled anew. */
  function of(operation, onChoose) {
    const choice = exchange.choiceOf(operation);
    const success = operation.responses.find(({status}) => status.startsWith('2'));
    return [
      fields(t('requestFields'), operation.schema),
      fields(t('replyFields', success), contract.resolve(success.content['application/json'].schema)),
      !signing.isPossible() && element('div', {class: 'notice', role: 'note'}, markdown.blocks(t('noCrypto'))),
      element('div', {class: 'menu'},
        scenarioMenu(operation, choice, onChoose),
        encryptionMenu(operation, choice, onChoose),
        signSwitch(operation, choice)),
    ].filter(Boolean);
  }

  return {of};
})();
