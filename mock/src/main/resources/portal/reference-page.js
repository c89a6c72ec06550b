/* The start page: the operations in Swagger UI, ready to be tried. */
(() => {
  const {element} = konaplate.dom;
  const {t, description} = konaplate.language;
  const {contract, exchange, markdown} = konaplate;

  function serverSetting() {
    const input = element('input', {
      type: 'url', id: 'server', value: konaplate.server,
      onchange: () => { konaplate.server = input.value.replace(/\/+$/, ''); },
    });
    return element('div', {class: 'control server'},
      element('label', {for: 'server'}, t('server')), input, element('small', {}, t('serverHint')));
  }

  function draw(main) {
    const place = element('div', {id: 'swagger-ui'});
    main.append(
      element('section', {class: 'intro'},
        element('h1', {}, contract.root.info.title),
        markdown.blocks(description(contract.root.info.description))),
      serverSetting(), place);
    konaplate.swaggerTexts.watch(place);
    SwaggerUIBundle({
      domNode: place,
      spec: konaplate.swaggerSpec.make(),
      plugins: [konaplate.swaggerPlugin],
      requestInterceptor: exchange.prepare,
      responseInterceptor: exchange.complete,
      layout: 'OperationsOnly',
      syntaxHighlight: false,
      validatorUrl: null,
      tryItOutEnabled: true,
      deepLinking: true,
      docExpansion: 'list',
      defaultModelsExpandDepth: -1,
    });
  }

  konaplate.startPage({name: 'reference', draw});
})();
