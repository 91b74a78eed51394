import ts from 'typescript';

/** One small fault put into a file. */
export interface Mutant {
  line: number;
  /** What stood there and what stands there now. */
  was: string;
  now: string;
  /** Offsets of `was` in the file. */
  from: number;
  to: number;
}

const { SyntaxKind } = ts;
const OTHER_OPERATOR: Partial<Record<ts.SyntaxKind, string>> = {
  [SyntaxKind.LessThanToken]: '<=',
  [SyntaxKind.LessThanEqualsToken]: '<',
  [SyntaxKind.GreaterThanToken]: '>=',
  [SyntaxKind.GreaterThanEqualsToken]: '>',
  [SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [SyntaxKind.AmpersandAmpersandToken]: '||',
  [SyntaxKind.BarBarToken]: '&&',
  [SyntaxKind.PlusToken]: '-',
  [SyntaxKind.MinusToken]: '+',
  [SyntaxKind.AsteriskToken]: '/',
  [SyntaxKind.SlashToken]: '*',
};
const OTHER_CALL: Record<string, string> = {
  some: 'every',
  every: 'some',
  filter: 'map',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
};

/** Types and imports change nothing when the program runs. */
const isOnlyType = (node: ts.Node) => ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node);
const isText = (node: ts.Node) => ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);

/** A condition turned round; undefined where its own === or ! is turned round already. */
function negated(condition: ts.Expression): { node: ts.Node; now: string } | undefined {
  const turned = ts.isPrefixUnaryExpression(condition) || (ts.isBinaryExpression(condition) && OTHER_OPERATOR[condition.operatorToken.kind]?.endsWith('=='));
  return turned ? undefined : { node: condition, now: `!(${condition.getText()})` };
}

/** What to write instead of a node; undefined when it is left alone. */
function replacement(node: ts.Node): { node: ts.Node; now: string } | undefined {
  if (ts.isBinaryExpression(node)) {
    const now = OTHER_OPERATOR[node.operatorToken.kind];
    // Text is put together, not subtracted.
    const joins = node.operatorToken.kind === SyntaxKind.PlusToken && (isText(node.left) || isText(node.right) || ts.isTemplateExpression(node.right));
    return now === undefined || joins ? undefined : { node: node.operatorToken, now };
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken) return { node, now: node.operand.getText() };
  if (node.kind === SyntaxKind.TrueKeyword) return { node, now: 'false' };
  if (node.kind === SyntaxKind.FalseKeyword) return { node, now: 'true' };
  if (ts.isNumericLiteral(node)) return { node, now: `${Number(node.text) + 1}` };
  if (ts.isConditionalExpression(node)) return negated(node.condition);
  if (ts.isIfStatement(node)) return negated(node.expression);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const now = OTHER_CALL[node.expression.name.text];
    return now === undefined ? undefined : { node: node.expression.name, now };
  }
  return undefined;
}

/** Every single small fault this file may bear. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const walk = (node: ts.Node): void => {
    if (isOnlyType(node)) return;
    const change = replacement(node);
    if (change) {
      const from = change.node.getStart();
      const to = change.node.getEnd();
      mutants.push({ line: source.getLineAndCharacterOfPosition(from).line + 1, was: text.slice(from, to), now: change.now, from, to });
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return mutants;
}

/** The file with the fault in it. */
export const mutated = (text: string, { from, to, now }: Mutant): string => text.slice(0, from) + now + text.slice(to);
