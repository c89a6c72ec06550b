/* JSON whose numbers stay as they are written: a number of JavaScript rounds above 2^53. */
konaplate.json = (() => {
  /** Nobody who writes a reply can know it, and so make a text look like a number. */
  const MARK = `exact ${secret()} `;
  const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
  const MARKED = new RegExp(`"${MARK}([^"]*)"`, 'g');

  function secret() {
    const numbers = window.crypto ? [...crypto.getRandomValues(new Uint32Array(4))] : [Math.random(), Math.random()];
    return numbers.map((number) => number.toString(36)).join('').replace(/\W/g, '');
  }

  /** A number that JavaScript would change. */
  class ExactNumber {
    constructor(text) {
      this.text = text;
    }

    toString() {
      return this.text;
    }

    toJSON() {
      return MARK + this.text;
    }
  }

  function marked(token) {
    return token.startsWith('"') || String(Number(token)) === token ? token : JSON.stringify(MARK + token);
  }

  function revived(key, value) {
    return typeof value === 'string' && value.startsWith(MARK) ? new ExactNumber(value.slice(MARK.length)) : value;
  }

  /** Reads JSON; throws a SyntaxError as JSON.parse does. */
  function read(text) {
    JSON.parse(text);
    return JSON.parse(text.replace(STRING_OR_NUMBER, marked), revived);
  }

  function write(value, indent) {
    return JSON.stringify(value, null, indent).replace(MARKED, '$1');
  }

  /** The text with line breaks and indents, or as it is where it is no JSON. */
  function pretty(text) {
    try {
      return write(read(text), 2);
    } catch (noJson) {
      return text;
    }
  }

  return {read, write, pretty, ExactNumber};
})();
