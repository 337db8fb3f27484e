import type { SourceLocation } from "@tyle/core";
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type Scalar,
  visit,
} from "yaml";

/** The content of a YAML or JSON text, which can tell where each value stands. */
export interface LocatedContent {
  readonly content: unknown;
  /** The place of the value of a path, or of the last key on the way that is there. */
  locate(path: readonly PropertyKey[]): SourceLocation;
  /** What is wrong with the text itself. */
  readonly broken: { readonly reason: string; readonly location: SourceLocation } | null;
}

/** Reads YAML, and JSON with it, and remembers where everything stands. */
export function parseLocatedYaml(text: string, file: string): LocatedContent {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ""), {
    lineCounter: lines,
    prettyErrors: false,
  });
  const at = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const [error] = document.errors;
  const read = error ? { content: null, reason: error.message } : contentOf(document);
  return {
    content: read.content,
    locate: (path) => at(offsetOf(document.contents, path)),
    broken: read.reason === null ? null : { reason: read.reason, location: at(error?.pos[0] ?? 0) },
  };
}

/** Aliases that unfold to more than anybody writes are refused by the parser. */
function contentOf(document: Document.Parsed): {
  readonly content: unknown;
  readonly reason: string | null;
} {
  try {
    keepDigits(document);
    return { content: document.toJS(), reason: null };
  } catch (error) {
    return { content: null, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A group of three digits may be thousands or decimals: such a number must be written in quotes. */
const groupForm = /^-?\d{1,3}[.]\d{3}$/;

/** Decimals, and whatever is `printed`, become the text that stands in the file: 70.40 would lose its last digit. */
function keepDigits(document: Document.Parsed): void {
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === "printed" && isScalar(value)) keepSource(value);
    },
    Scalar: (_, scalar) => {
      const isWhole = Number.isSafeInteger(scalar.value) && /^-?\d+$/.test(scalar.source ?? "");
      if (!isWhole && !groupForm.test(scalar.source ?? "")) keepSource(scalar);
    },
  });
}

function keepSource(scalar: Scalar): void {
  if (typeof scalar.value === "number" && scalar.source) scalar.value = scalar.source;
}

function offsetOf(root: ParsedNode | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  for (const key of path) {
    node = childOf(node, key);
    if (!isNode(node) || !node.range) break;
    offset = node.range[0];
  }
  return offset;
}

function childOf(node: unknown, key: PropertyKey): unknown {
  if (isSeq(node)) return node.items[Number(key)];
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
    ?.value;
}
