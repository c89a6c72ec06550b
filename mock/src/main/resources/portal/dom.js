/* Makes elements. Texts are set as texts, so that nothing in them is taken for markup. */
konaplate.dom = (() => {
  const PROPERTIES = ['value', 'checked', 'disabled', 'open', 'onclick', 'oninput', 'onchange'];

  /** An element with attributes, properties (handlers too) and children: nodes, texts, lists of them, or nothing. */
  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (PROPERTIES.includes(name)) {
        made[name] = value;
      } else if (value !== undefined && value !== false) {
        made.setAttribute(name, value);
      }
    }
    made.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false));
    return made;
  }

  /** A table with a name; it scrolls by itself where it is too wide, by keyboard too. */
  function table(label, heads, rows) {
    return element('div', {class: 'scroll', role: 'region', 'aria-label': label, tabindex: '0'},
      element('table', {},
        element('thead', {}, element('tr', {}, heads.map((head) => element('th', {scope: 'col'}, head)))),
        element('tbody', {}, rows)));
  }

  /** A row; each cell knows its column's name, which a narrow screen shows before it. */
  function row(heads, cells, attributes) {
    return element('tr', attributes, cells.map((cell, i) => element('td', {'data-head': heads[i]}, cell)));
  }

  /** A button that copies a text. */
  function copyButton(text) {
    const {t} = konaplate.language;
    const button = element('button', {type: 'button', class: 'quiet'}, t('copy'));
    button.onclick = async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = t('copied');
    };
    return navigator.clipboard ? button : null;
  }

  /** A listing with a label and a button that copies it. */
  function listing(label, text, name) {
    return element('figure', {class: 'listing', 'data-name': name},
      element('figcaption', {}, label, copyButton(text)),
      element('pre', {tabindex: '0', role: 'region', 'aria-label': label}, element('code', {}, text)));
  }

  return {element, table, row, listing};
})();
