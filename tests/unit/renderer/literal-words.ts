import * as ts from 'typescript';

/** The attributes that a person reads or hears, and the properties of components that become such. */
const SPOKEN_ATTRIBUTES: readonly string[] = [
  'alt',
  'aria-description',
  'aria-label',
  'explanation',
  'label',
  'placeholder',
  'title',
  'words',
];

/** How a sentence or the name of a thing begins, wherever it stands: "Asking HighLevel…". */
const SENTENCE = /^\p{Lu}[\p{L}’']*[ …]/u;

/** The words in a source file that do not come from the catalog. */
export function literalWordsOf(fileName: string, source: string): readonly string[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, scriptKindOf(fileName));
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text);
    else if (ts.isJsxAttribute(node) && SPOKEN_ATTRIBUTES.includes(node.name.getText()))
      found.push(...literalsOf(node.initializer));
    else if (ts.isNewExpression(node)) return;
    else if (isLiteral(node) && SENTENCE.test(node.text)) found.push(node.text);
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) found.push(...literalsOf(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...new Set(found.map((text) => text.trim()))].filter((text) => /\p{L}/u.test(text));
}

/** Type parameters read as elements where elements are allowed. */
const scriptKindOf = (fileName: string): ts.ScriptKind =>
  fileName.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;

const isLiteral = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateHead =>
  ts.isStringLiteralLike(node) || node.kind === ts.SyntaxKind.TemplateHead;

/** The literal texts that an expression can come to; what a function makes of one is its own affair. */
function literalsOf(node: ts.Node | undefined): readonly string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(literalsOf);
  if (ts.isBinaryExpression(node)) return isChoice(node) ? [node.left, node.right].flatMap(literalsOf) : [];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  return [];
}

const isChoice = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind === ts.SyntaxKind.PlusToken ||
  kind === ts.SyntaxKind.QuestionQuestionToken ||
  kind === ts.SyntaxKind.BarBarToken ||
  kind === ts.SyntaxKind.AmpersandAmpersandToken;
