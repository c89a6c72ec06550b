/* Swagger UI speaks English only and leaves some controls without a name: both are put right as it draws. */
konaplate.swaggerTexts = (() => {
  const {current} = konaplate.language;
  const KOREAN = {
    'Request body': '요청 본문',
    'Responses': '응답',
    'Execute': '실행',
    'Clear': '지우기',
    'Name': '이름',
    'Description': '설명',
    'Code': '코드',
    'Links': '링크',
    'No links': '없음',
    'Media type': '미디어 타입',
    'Controls': '',
    'header.': '헤더를 정합니다.',
    'Examples': '예',
    'Example Value': '예',
    'Edit Value': '편집',
    'Schema': '스키마',
    'Schemas': '스키마',
    '(header)': '(헤더)',
    'required': '필수',
    'Headers:': '헤더:',
    'Type': '형식',
  };
  const ENGLISH = {'Execute': 'Try it'};

  function translate(node) {
    const text = node.nodeValue.trim();
    const meant = current() === 'ko' ? KOREAN[text] : ENGLISH[text];
    if (meant !== undefined && !node.parentElement.closest('pre, textarea, code, .konaplate')) {
      node.nodeValue = node.nodeValue.replace(text, meant);
    }
  }

  /** A control is named after what stands before it. */
  function name(control) {
    const row = control.closest('tr, .opblock-section-request-body, .responses-wrapper');
    const before = row && row.querySelector('.parameter__name, h4, .response-col_status');
    control.setAttribute('aria-label', (before ? before.textContent : control.className).replace('*', '').trim());
  }

  function improve(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      translate(walker.currentNode);
    }
    root.querySelectorAll('select:not([aria-label]), textarea:not([aria-label]), input:not([aria-label])')
      .forEach((control) => control.closest('.konaplate') || name(control));
    root.querySelectorAll('pre:not([tabindex])').forEach((listing) => listing.setAttribute('tabindex', '0'));
  }

  /** Keeps what Swagger UI draws in this element in the present language. */
  function watch(root) {
    const observer = new MutationObserver((changes) => changes
      .flatMap((change) => [...change.addedNodes])
      .filter((added) => added instanceof Element)
      .forEach(improve));
    observer.observe(root, {childList: true, subtree: true});
  }

  return {watch};
})();
