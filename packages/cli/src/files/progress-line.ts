import { formatCount, formatCounted, type Progress } from "@tyle/core";
import type { CommandContext } from "../command-context.ts";

/** A line that shows how far a long read has come. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  clear(): void;
}

/** Milliseconds between two states of the line. */
const interval = 100;

const words = {
  en: { rows: (count: string) => formatCounted(count, "row"), left: "left" },
  vi: { rows: (count: string) => `${count} dòng`, left: "còn lại" },
};

/** Makes the line: rows, part of the bytes, rate and time left. Silent where nobody watches a terminal. */
export function progressLine(
  { err, isTerminal, language, columns }: CommandContext,
  file: string,
  now: () => number = Date.now,
): ProgressLine {
  if (!isTerminal) return { show: () => {}, clear: () => {} };
  const start = now();
  let shownAt = start;
  return {
    show(progress) {
      const time = now();
      if (time - shownAt < interval) return;
      shownAt = time;
      const text = describe(progress, (time - start) / 1000, words[language]);
      err(`\r\u001b[K${`${file}  ${text}`.slice(0, columns - 1)}`);
    },
    clear: () => err("\r\u001b[K"),
  };

  function describe(
    { rows, bytes, totalBytes }: Progress,
    seconds: number,
    word: (typeof words)["en"],
  ) {
    const parts = rows === undefined ? [] : [word.rows(formatCount(BigInt(rows), language))];
    if (bytes !== undefined) {
      parts.push(`${megabytes(bytes)}${totalBytes ? ` / ${megabytes(totalBytes)}` : ""} MB`);
      parts.push(`${megabytes(bytes / seconds)} MB/s`);
      if (totalBytes && bytes > 0) {
        const left = Math.ceil((seconds * (totalBytes - bytes)) / bytes);
        parts.push(`${word.left} ${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`);
      }
    }
    return parts.join("  ");
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
