/* Puts the menu above the headers and the body, and our reply in the place of Swagger UI's, which rounds numbers. */
konaplate.swaggerPlugin = (() => {
  const {contract, exchange, signing, testDataMenu, reply} = konaplate;
  const {t} = konaplate.language;

  function operationAt(path, method) {
    return contract.operations.find((operation) => operation.path === path && operation.method === method);
  }

  /** Fills headers and body with the chosen scenario. */
  async function fill(system, operation) {
    const {project} = contract;
    const {scenario, encryption} = exchange.choiceOf(operation);
    const place = [operation.path, operation.method];
    const values = {
      'X-KM-User-AspId': project.aspId,
      'X-KM-Access-Key': project.accessKey,
      'X-KM-Crypto-Key-Id': encryption ? project.cryptoKeyId : '',
      ...(signing.isPossible() && await signing.headers(project.secretKey, scenario.body)),
    };
    operation.headers.forEach(({name, example}) =>
      system.specActions.changeParam(place, name, 'header', values[name] ?? example, false));
    system.oas3Actions.setRequestBodyValue({value: scenario.body, pathMethod: place});
  }

  /** The operation that the address names when the page is opened. */
  let linked = location.hash;

  /** Shows it at once, as soon as it is whole, and not again when the language is switched. */
  function arriveAt(operation, menu) {
    if (linked.endsWith(`/${operation.id}`)) {
      linked = '';
      menu.closest('.opblock').scrollIntoView();
    }
  }

  return (system) => {
    const {createElement: make, useLayoutEffect, useRef, useState} = system.React;

    /** Elements of ours inside of Swagger UI's; drawn anew when what they tell of changes. */
    function Drawn({draw, of}) {
      const ref = useRef(null);
      useLayoutEffect(() => ref.current.replaceChildren(...draw()), [of]);
      return make('div', {ref, className: 'konaplate'});
    }

    const withMenu = (Original) => (props) => {
      const operation = operationAt(...props.pathMethod);
      const [shown, show] = useState(false);
      const ref = useRef(null);
      useLayoutEffect(() => {
        fill(system, operation);
        arriveAt(operation, ref.current);
      }, []);
      return make('div', {ref, className: shown ? 'with-headers' : 'without-headers'},
        make(Drawn, {of: operation, draw: () => testDataMenu.of(operation, () => fill(system, operation))}),
        make(HeadersSwitch, {shown, show, count: operation.headers.length}),
        make(Original, props));
    };

    /** The headers are filled in: who wants to try the reply to wrong ones opens them. */
    const HeadersSwitch = ({shown, show, count}) =>
      make('button', {
        type: 'button', className: 'headers-switch', 'aria-expanded': shown, onClick: () => show(!shown),
      }, t('headers', {count}));

    const ownReply = () => ({path, method, response}) => {
      const latest = exchange.latestOf(operationAt(path, method), Boolean(response.get('status')));
      return make(Drawn, {of: latest, draw: () => reply.of(latest)});
    };

    /** The operations alone: title, introduction and address are the page's. */
    const OperationsOnly = () => make('div', {className: 'swagger-ui'}, make(system.getComponent('operations', true)));

    return {
      components: {OperationsOnly},
      wrapComponents: {
        parameters: withMenu,
        liveResponse: ownReply,
        OperationServers: () => () => null,
        // A link inside of the button that opens the operation is out of the keyboard's order.
        DeepLink: () => ({text}) => make('span', {}, text),
      },
      statePlugins: {
        // It would glide for a second, away under the reader's hand.
        layout: {wrapActions: {scrollToElement: () => () => () => undefined}},
        // What is typed is sent, mistakes too: it is the contract's answer that is of interest.
        spec: {
          wrapSelectors: {validateBeforeExecute: () => () => true},
          wrapActions: {validateParams: () => () => undefined},
        },
      },
    };
  };
})();
