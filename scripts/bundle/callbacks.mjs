import { parseSync, Visitor } from 'rolldown/utils';

/**
 * Puts the arrow functions that main hands to calls in parentheses: V8 then compiles each together
 * with the function around it. Otherwise it would read them now and compile them later, one by one.
 */
export const callbacksAtOnce = {
  name: 'callbacks-at-once',
  generateBundle(_options, { 'main.js': main }) {
    if (main !== undefined) main.code = withParentheses(main.code, callbacksIn(main.code));
  },
};

/** The arrow functions that are arguments, but for those that run on load anyway. */
function callbacksIn(code) {
  const callbacks = [];
  let depth = 0;
  const enter = () => void (depth += 1);
  const leave = () => void (depth -= 1);
  const note = ({ arguments: given }) => {
    if (depth > 0) callbacks.push(...given.filter(isArrow));
  };
  new Visitor({
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    CallExpression: note,
    NewExpression: note,
  }).visit(parseSync('main.js', code).program);
  return callbacks;
}

const isArrow = ({ type }) => type === 'ArrowFunctionExpression';

function withParentheses(code, nodes) {
  const marks = nodes.flatMap(({ start, end }) => [
    { at: start, mark: '(' },
    { at: end, mark: ')' },
  ]);
  marks.sort((one, other) => one.at - other.at);
  let done = 0;
  const pieces = marks.map(({ at, mark }) => {
    const piece = code.slice(done, at) + mark;
    done = at;
    return piece;
  });
  return pieces.join('') + code.slice(done);
}
