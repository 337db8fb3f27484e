import {
  type LocatedRow,
  type ReadContext,
  type RowBatch,
  type Source,
  type TableReader,
  throwIfAborted,
} from "@tyle/core";

const mark = "#LEDGER";

/**
 * A reader for a format of our own, as an old office system may have: a first line "#LEDGER", then one record a line with
 * fields between "^". A reader knows bytes and no meaning: it hands out located rows of texts.
 */
export function ledgerReader(): TableReader {
  return {
    name: "ledger",
    mediaTypes: ["text/x-ledger"],
    sniff: (head) => (new TextDecoder().decode(head.subarray(0, mark.length)) === mark ? 1 : 0),
    read,
  };
}

async function* read(source: Source, { signal }: ReadContext): AsyncIterable<RowBatch> {
  const decoder = new TextDecoder();
  let [rest, line] = ["", 0];
  const toRow = (text: string): LocatedRow => {
    line += 1;
    const cells = text
      .split("^")
      .map((field) =>
        field === "" ? ({ kind: "empty" } as const) : ({ kind: "text", text: field } as const),
      );
    return { row: line, cells };
  };
  for await (const chunk of source.bytes()) {
    throwIfAborted(signal);
    // A chunk may end anywhere, even within a letter: the decoder keeps the bytes, we keep the line.
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    if (lines.length > 0) yield { sheet: {}, rows: lines.map(toRow) };
  }
  rest += decoder.decode();
  if (rest !== "") yield { sheet: {}, rows: [toRow(rest)] };
}
