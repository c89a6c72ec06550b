/* The fields of a body as a table, with the contract's limits in full. */
konaplate.fieldTable = (() => {
  const {contract, markdown} = konaplate;
  const {element, table, row} = konaplate.dom;
  const {t, description} = konaplate.language;

  function between(least, most) {
    if (most === undefined) {
      return least === undefined ? '' : `≥ ${least}`;
    }
    if (least === undefined) {
      return `≤ ${most}`;
    }
    return String(least) === String(most) ? `${most}` : `${least}–${most}`;
  }

  /** The limits of a schema, a text each. */
  function limits(schema) {
    const length = between(schema.minLength, schema.maxLength);
    const range = between(schema.minimum, schema.maximum);
    return [
      length && t('length', {limits: length}),
      range && t('range', {limits: range}),
      schema.pattern && t('form', {pattern: schema.pattern}),
      schema.format && schema.format !== 'password' && t('calendar', {format: schema.format}),
      schema.default !== undefined && t('standard', {value: schema.default}),
      schema['x-documented'] && t('vendorFigure', {figure: schema['x-documented']}),
    ].filter(Boolean);
  }

  function need(owner, name, schema) {
    if ((owner.required || []).includes(name)) {
      return t('yes');
    }
    return t(schema['x-required-when'] ? 'conditional' : 'no');
  }

  /** The fields depth first, in documented order: nested ones with dots, items with brackets. */
  function fields(owner, prefix = '') {
    return Object.entries(owner.properties || {}).flatMap(([name, declared]) => {
      const schema = contract.resolve(declared);
      const place = prefix + name;
      return [{place, schema, need: need(owner, name, schema)}, ...inner(schema, place)];
    });
  }

  function inner(schema, place) {
    if (schema.type !== 'array') {
      return fields(schema, `${place}.`);
    }
    const items = contract.resolve(schema.items);
    return [{place: `${place}[]`, schema: items, need: ''}, ...fields(items, `${place}[].`)];
  }

  function of(schema, label) {
    const heads = ['field', 'type', 'required', 'limits', 'meaning'].map((name) => t(name));
    return table(label, heads, fields(schema).map((field) => row(heads, [
      element('code', {}, field.place),
      field.schema.type,
      field.need,
      limits(field.schema).map((limit) => element('div', {class: 'limit'}, limit)),
      markdown.blocks(description(field.schema.description)),
    ])));
  }

  return {of};
})();
