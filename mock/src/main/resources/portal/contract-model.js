/* What the pages need of the contract, read from its text. */
konaplate.contract = (() => {
  const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
  const JSON_TYPE = 'application/json';
  const root = konaplate.json.read(konaplate.contractText);

  /** What a local reference points to, and the node itself where it is none. */
  function resolve(node) {
    return node && node.$ref
      ? node.$ref.slice(2).split('/').reduce((at, step) => at[step.replace(/~1/g, '/').replace(/~0/g, '~')], root)
      : node;
  }

  const operations = Object.entries(root.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => operation(path, method, item[method])));

  function operation(path, method, declared) {
    const media = resolve(declared.requestBody).content[JSON_TYPE];
    return {
      id: declared.operationId,
      path,
      method,
      declared,
      headers: declared.parameters.map(resolve),
      schema: resolve(media.schema),
      responses: Object.entries(declared.responses).map(([status, response]) => ({status, ...resolve(response)})),
      scenarios: scenarios(declared, media.examples),
    };
  }

  function scenarios(declared, requests) {
    return Object.entries(requests).map(([key, request]) => {
      const [status, response] = Object.entries(declared.responses)
        .find(([, candidate]) => examples(candidate)[key]);
      const reply = examples(response)[key].value;
      return {
        operationId: declared.operationId,
        key,
        summary: request.summary,
        body: konaplate.json.write(request.value, 2),
        status,
        code: reply.response.code,
        message: reply.response.description,
        reply,
      };
    });
  }

  function examples(response) {
    const content = resolve(response).content;
    return (content && content[JSON_TYPE].examples) || {};
  }

  /** Every code of an operation's responses in order of precedence, the catalogue's words where it has none of its own. */
  function errors(of) {
    return of.responses
      .filter((response) => response.status !== 'default')
      .flatMap((response) => response['x-error-codes'].map((entry) => error(entry, response.status)));
  }

  /** What answers requests that are no use of an operation. */
  function errorsOutside() {
    const outside = operations[0].responses.find((response) => response.status === 'default');
    return outside['x-error-codes'].map((entry) => error(entry));
  }

  function error(entry, status) {
    const declared = root['x-error-catalog'][entry.code];
    const rule = entry.rule || declared.rule;
    return {rule, ...declared, ...entry, status: entry.status || status || declared.status};
  }

  /** Visits every object of the contract with its path of names. */
  function visit(visitor, node = root, path = []) {
    if (node === null || typeof node !== 'object' || node instanceof konaplate.json.ExactNumber) {
      return;
    }
    visitor(node, path);
    Object.entries(node).forEach(([name, child]) => visit(visitor, child, [...path, name]));
  }

  /** All assumptions, each with every place that it is used at. */
  function assumptions() {
    const found = new Map();
    visit((node, path) => [node['x-assumption'] || []].flat().forEach(({id, text}) => {
      const known = found.get(id) || {id, places: []};
      found.set(id, {...known, text: known.text || text, places: [...known.places, path]});
    }));
    return [...found.values()];
  }

  /** The pages' own figures, where a schema departs from them. */
  function documented() {
    const found = [];
    visit((node, path) => {
      if (typeof node['x-documented'] === 'string') {
        found.push({path, figure: node['x-documented'], assumptions: [node['x-assumption'] || []].flat()});
      }
    });
    return found;
  }

  return {root, resolve, operations, errors, errorsOutside, assumptions, documented,
    project: root['x-given'].project};
})();
