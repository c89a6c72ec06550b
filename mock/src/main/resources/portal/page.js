/* The frame around every page: title, navigation, language. A page's own script says what is inside. */
konaplate.startPage = ({name, draw}) => {
  const PAGES = [
    ['reference', 'index.html'], ['testData', 'test-data.html'], ['errors', 'errors.html'],
    ['guide', 'guide.html'], ['assumptions', 'assumptions.html'],
  ];
  const {element} = konaplate.dom;
  const {t, current, choose} = konaplate.language;
  const {info} = konaplate.contract.root;

  function navigation() {
    return element('nav', {'aria-label': t('navigation')}, element('ul', {}, PAGES.map(([page, file]) =>
      element('li', {}, element('a', {href: file, 'aria-current': page === name && 'page'}, t(page))))));
  }

  /** A switch between two says the one that is not shown, in its own language. */
  function languageSwitch() {
    const other = current() === 'en' ? 'ko' : 'en';
    return element('button', {
      type: 'button', class: 'language', lang: other,
      onclick: () => {
        choose(other);
        render();
        document.querySelector('button.language').focus();
      },
    }, other === 'ko' ? '한국어' : 'English');
  }

  function render() {
    document.documentElement.lang = current();
    document.title = `${t(name)} · ${info.title}`;
    const main = element('main', {id: 'main'});
    document.body.replaceChildren(
      element('a', {class: 'skip', href: '#main'}, t('skip')),
      element('header', {class: 'top'}, element('div', {class: 'inner'},
        element('a', {class: 'brand', href: 'index.html'},
          element('img', {src: 'icon.svg', alt: '', width: '32', height: '32'}),
          element('span', {}, info.title), element('small', {}, info.version)),
        navigation(), languageSwitch())),
      main,
      element('footer', {}, t('footer')));
    draw(main);
  }

  /** Light or dark, as the reader's system is. */
  function followScheme() {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
    dark.addEventListener('change', follow);
    follow();
  }

  followScheme();
  render();
};
