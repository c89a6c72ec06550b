/* The contract as Swagger UI gets it: one language, no words of ours, and no number that it would round. */
konaplate.swaggerSpec = (() => {
  const {contract, json} = konaplate;
  const {title, description} = konaplate.language;
  const TEXTS = {summary: title, description};

  function copy(node, name) {
    if (node instanceof json.ExactNumber) {
      return node.text;
    }
    if (Array.isArray(node)) {
      return node.map((item) => copy(item));
    }
    if (node === null || typeof node !== 'object') {
      return typeof node === 'string' && TEXTS[name] ? TEXTS[name](node) : node;
    }
    return Object.fromEntries(Object.entries(node)
      .filter(([key]) => !key.startsWith('x-'))
      .map(([key, value]) => [key, copy(value, key)]));
  }

  /** The menu fills the body, so that Swagger UI needs no examples of it. */
  function withoutRequestExamples(operation) {
    Object.values(operation.requestBody.content).forEach((media) => delete media.examples);
  }

  /** Texts are shown as they are, with all their digits. */
  function withExactReplies(operation, scenarios) {
    Object.values(operation.responses).flatMap((response) => Object.values(response.content || {}))
      .flatMap((media) => Object.entries(media.examples || {}))
      .forEach(([key, example]) => {
        const scenario = scenarios.find((candidate) => candidate.key === key);
        example.summary = title(scenario.summary).replace(/`/g, '');
        example.value = json.write(scenario.reply, 2);
      });
  }

  function make() {
    const spec = copy(contract.root);
    contract.operations.forEach(({path, method, scenarios}) => {
      withoutRequestExamples(spec.paths[path][method]);
      withExactReplies(spec.paths[path][method], scenarios);
    });
    Object.values(spec.components.parameters)
      .filter((parameter) => !parameter.required)
      .forEach((parameter) => delete parameter.example);
    return {...spec, servers: [{url: konaplate.server}]};
  }

  return {make};
})();
