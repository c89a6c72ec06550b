/* The little Markdown that the contract's descriptions use: paragraphs, lists and code. */
konaplate.markdown = (() => {
  const {element} = konaplate.dom;

  /** A line's text, with its code as elements. */
  function inline(text) {
    return text.split(/(`[^`]+`)/).filter(Boolean)
      .map((part) => /^`.+`$/.test(part) ? element('code', {}, part.slice(1, -1)) : part);
  }

  function block(text) {
    const lines = text.split('\n');
    return lines.every((line) => line.startsWith('- '))
      ? element('ul', {}, lines.map((line) => element('li', {}, inline(line.slice(2)))))
      : element('p', {}, inline(lines.join(' ')));
  }

  /** The elements of a whole description. */
  function blocks(text) {
    return text.trim().split(/\n\s*\n/).filter(Boolean).map(block);
  }

  return {inline, blocks};
})();
