import type { SourceLocation, Text } from "@tyle/core";
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  type Scalar,
  visit,
} from "yaml";
import { type BrokenAt, composeDocument } from "./compose-document.ts";
import { findBadKey } from "./find-bad-key.ts";

/** The content of a YAML or JSON text, which can tell where each value stands. */
export interface LocatedContent {
  readonly content: unknown;
  /** The place of the value of a path, or of the last key on the way that is there. */
  locate(path: readonly PropertyKey[]): SourceLocation;
  /** What is wrong with the text itself. */
  readonly broken: { readonly reason: Text; readonly location: SourceLocation } | null;
}

/**
 * Reads YAML, and JSON with it, and remembers where everything stands. Numbers with decimals become the text that stands
 * in the file. Nothing in the text makes it slow or throw: not deep nesting, not aliases that unfold without end.
 *
 * @example
 * parseLocatedYaml("a: 1\na: 2\n", "a.yaml").broken?.location // { file: "a.yaml", line: 2, column: 1 }
 */
export function parseLocatedYaml(text: string, file: string): LocatedContent {
  const lines = new LineCounter();
  const { document, broken } = composeDocument(text.replace(/^\ufeff/, ""), lines);
  const at = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const read = broken ? { content: null, broken } : contentOf(document);
  return {
    content: read.content,
    locate: (path) => at(offsetOf(document?.contents ?? null, path)),
    broken: read.broken && { reason: read.broken.reason, location: at(read.broken.offset) },
  };
}

interface Content {
  readonly content: unknown;
  readonly broken: BrokenAt | null;
}

function contentOf(document: Document.Parsed): Content {
  const bad = findBadKey(document);
  if (bad) return { content: null, broken: bad };
  keepDigits(document);
  try {
    return { content: document.toJS(), broken: null };
  } catch (error) {
    // The parser refuses aliases that unfold to more than anybody writes.
    const reason = error instanceof Error ? error.message : String(error);
    const offset = firstAlias(document);
    return { content: null, broken: { reason: { en: reason, vi: reason }, offset } };
  }
}

function firstAlias(document: Document.Parsed): number {
  let offset = 0;
  visit(document, {
    Alias: (_, alias) => {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
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
