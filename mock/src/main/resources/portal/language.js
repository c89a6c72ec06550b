/* The language of the pages: the reader's choice, else the browser's. */
konaplate.language = (() => {
  const KEY = 'konaplate.language';
  const HANGUL = /[\uAC00-\uD7A3]/;
  let current = remembered() || (navigator.language.startsWith('ko') ? 'ko' : 'en');

  /** Some browsers throw where they allow no storage. */
  function remembered() {
    try {
      return ['en', 'ko'].find((language) => language === localStorage.getItem(KEY));
    } catch (noStorage) {
      return undefined;
    }
  }

  function choose(language) {
    current = language;
    try {
      localStorage.setItem(KEY, language);
    } catch (noStorage) {
      // The choice holds until the page is left.
    }
  }

  /** A text of ours; {name} is filled in. */
  function t(name, values = {}) {
    const text = konaplate.texts[name][current];
    return text.replace(/\{(\w+)\}/g, (placeholder, key) => values[key] ?? placeholder);
  }

  /** The contract's text in this language: paragraphs with Hangul are the Korean one. */
  function description(text = '') {
    return text.trim().split(/\n\s*\n/)
      .filter((paragraph) => HANGUL.test(paragraph) === (current === 'ko'))
      .join('\n\n');
  }

  /** A title of the contract, which has both languages in one line. */
  function title(text = '') {
    const [english, ...korean] = text.split(' / ');
    return current === 'ko' && korean.length > 0 ? korean.join(' / ') : english;
  }

  return {current: () => current, choose, t, description, title};
})();
