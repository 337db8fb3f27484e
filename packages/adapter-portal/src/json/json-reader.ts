import {
  type CancelSignal,
  type LocatedRow,
  plainDecimal,
  type RawCell,
  type ReadContext,
  type RowBatch,
  type Source,
  type TableReader,
  TyleError,
  throwIfAborted,
} from "@tyle/core";
import { portalDiagnostics } from "../portal-diagnostics.ts";

/** How saved answers of services are read. */
export interface JsonReaderOptions {
  /** Bytes of a file; 268,435,456 by default. JSON is read as a whole. */
  readonly maxBytes?: number;
}

/**
 * Makes the reader for saved JSON: a list of objects, at the top or in one of its members. The names of the members are
 * the headings in row 1; the first object is row 2. Lists within an object become their JSON text, and so do integers of
 * more than 15 digits.
 *
 * @example
 * // { "data": [{ "MaHoSo": "H36.12-230601-0001", "KenhThucHien": 2 }] } gives two rows:
 * // MaHoSo | KenhThucHien
 * // H36.12-230601-0001 | 2
 */
export function jsonReader({ maxBytes = 2 ** 28 }: JsonReaderOptions = {}): TableReader {
  return {
    name: "json",
    mediaTypes: ["application/json"],
    sniff: (head) => (/^\ufeff?\s*[[{]/.test(new TextDecoder().decode(head)) ? 0.9 : 0),
    read: (source, context) => read(source, context, maxBytes),
  };
}

async function* read(
  source: Source,
  { report, signal }: ReadContext,
  maxBytes: number,
): AsyncIterable<RowBatch> {
  const location = { file: source.name };
  let value: unknown;
  try {
    const text = await readText(source, maxBytes, signal);
    if (text === undefined)
      return report(portalDiagnostics["json/too-large"]({ limit: maxBytes }, { location }));
    if (isDeeper(text, deepestNesting)) {
      const problem = `more than ${deepestNesting} levels of lists and objects`;
      return report(portalDiagnostics["json/not-json"]({ problem }, { location }));
    }
    value = JSON.parse(quoteLongIntegers(text));
  } catch (error) {
    // What the caller or the disk did is no fault of the contents.
    if (error instanceof TyleError) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    return report(portalDiagnostics["json/not-json"]({ problem }, { location }));
  }
  const list = findList(value);
  if (!list) return report(portalDiagnostics["json/no-list"]({}, { location }));
  yield { sheet: {}, rows: toRows(list) };
}

/** No service nests deeper; five million brackets would take hundreds of megabytes. */
const deepestNesting = 64;

function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"?|[[{]|[\]}]/gs)) {
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

/** JSON.parse makes doubles, which hold 15 digits of any number. A longer integer is a code, and is kept as text. */
const quoteLongIntegers = (text: string): string =>
  text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"?|(?<![\d.eE+-])-?[1-9]\d{15,}(?![\d.eE])/gs, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );

/** `undefined` when there are more bytes than allowed. */
async function readText(
  source: Source,
  maxBytes: number,
  signal: CancelSignal | undefined,
): Promise<string | undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let [text, length] = ["", 0];
  for await (const chunk of source.bytes()) {
    throwIfAborted(signal);
    length += chunk.length;
    if (length > maxBytes) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Services wrap their lists: { "data": { "items": […] } }. */
const deepestWrapping = 4;

/** The longest list of objects that is not within another list. */
function findList(value: unknown, depth = 0): readonly JsonObject[] | undefined {
  if (Array.isArray(value)) return value.length > 0 && value.every(isObject) ? value : undefined;
  if (!isObject(value) || depth === deepestWrapping) return undefined;
  const lists = Object.values(value).flatMap((member) => {
    const list = findList(member, depth + 1);
    return list ? [list] : [];
  });
  return lists.sort((a, b) => b.length - a.length)[0];
}

function toRows(list: readonly JsonObject[]): readonly LocatedRow[] {
  const names = [...new Set(list.flatMap((item) => Object.keys(item)))];
  const header = { row: 1, cells: names.map((name) => toCell(name)) };
  const rows = list.map((item, index) => ({
    row: index + 2,
    // A member may be called "__proto__"; only own members count.
    cells: names.map((name) => toCell(Object.hasOwn(item, name) ? item[name] : null)),
  }));
  return [header, ...rows];
}

function toCell(value: unknown): RawCell {
  if (value === null || value === undefined || value === "") return { kind: "empty" };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number")
    return { kind: "number", text: plainDecimal(String(value)) ?? String(value) };
  return { kind: "text", text: typeof value === "string" ? value : JSON.stringify(value) };
}
