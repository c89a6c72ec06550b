'use strict';
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const find = document.getElementById('find');
const found = document.getElementById('found');

function show(element, visible) {
  element.hidden = !visible;
  return visible;
}

// A row stays when its own text or that of its operation has the words, and its state is asked for.
function filter() {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  const state = document.querySelector('input[name=state]:checked').value;
  const narrowed = words.length > 0 || state !== 'all';
  let rows = 0;
  for (const operation of all('.operation')) {
    const name = operation.querySelector('summary').textContent.toLowerCase();
    for (const table of all('table.parts', operation)) {
      const visible = all('tbody tr', table).filter(row => {
        const text = name + ' ' + row.textContent.toLowerCase();
        const fits = state === 'all' || row.dataset.state === state;
        return show(row, fits && words.every(word => text.includes(word)));
      });
      rows += visible.length;
      show(table, visible.length > 0);
    }
    const left = all('table.parts', operation).some(table => !table.hidden);
    show(operation, left || !narrowed);
    if (narrowed && left) operation.open = true;
  }
  found.textContent = !narrowed ? '' : rows === 1 ? '1 line' : rows + ' lines';
}

async function copy(button) {
  const code = button.parentElement.querySelector('code');
  try {
    await navigator.clipboard.writeText(code.textContent);
  } catch {
    getSelection().selectAllChildren(code);
    document.execCommand('copy');
  }
  button.textContent = 'Copied';
  setTimeout(() => { button.textContent = 'Copy'; }, 2000);
}

// A link to something in a closed place opens it.
function reveal() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  for (let place = target; place; place = place.parentElement) {
    if (place.localName === 'details') place.open = true;
  }
}

document.querySelector('.filter').hidden = false;
find.addEventListener('input', filter);
all('input[name=state]').forEach(choice => choice.addEventListener('change', filter));
all('.command button').forEach(button => button.addEventListener('click', () => copy(button)));
addEventListener('hashchange', reveal);
addEventListener('beforeprint', () => all('details').forEach(details => { details.open = true; }));
addEventListener('keydown', event => {
  if (event.key === '/' && !event.target.matches('input, textarea')) {
    event.preventDefault();
    find.focus();
  }
});
filter();
