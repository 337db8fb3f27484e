import type { Language } from "@tyle/core";
import type { CheckedText } from "./check-text.ts";
import { type MarkedPiece, type MarkTone, markText } from "./marked-text.ts";

/** How a checked text is shown as a page. */
export interface CheckPageOptions {
  readonly language: Language;
  /** The name of the document. */
  readonly title: string;
}

/**
 * Shows a checked text as one HTML page: numbers underlined by what was found, with a note on hover and on focus.
 * Lines differ as well as colours, for those who cannot tell the colours.
 */
export function toCheckPage(checked: CheckedText, { language, title }: CheckPageOptions): string {
  const words = pageWords[language];
  const body = markText(checked)
    .map((piece) => toHtml(piece, language))
    .join("");
  const legend = (Object.keys(words.tones) as MarkTone[])
    .map((tone) => `<li><span class="${tone}">${words.tones[tone]}</span></li>`)
    .join("");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${styles}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<ul class="legend">${legend}</ul>
<main>${body}</main>
</body>
</html>
`;
}

const pageWords: Record<Language, { readonly tones: Record<MarkTone, string> }> = {
  vi: {
    tones: {
      good: "khớp",
      doubtful: "cần xem lại",
      wrong: "không khớp",
      unchecked: "chưa kiểm tra được",
    },
  },
  en: {
    tones: { good: "fits", doubtful: "doubtful", wrong: "does not fit", unchecked: "not checked" },
  },
};

function toHtml({ text, tone, notes }: MarkedPiece, language: Language): string {
  const shown = escapeHtml(text);
  if (tone === null) return shown;
  const note = notes.map((each) => each[language]).join("\n");
  return note === ""
    ? `<span class="${tone}">${shown}</span>`
    : `<span class="${tone}" tabindex="0" title="${escapeHtml(note)}">${shown}<span class="note" role="note">${escapeHtml(note)}</span></span>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const styles = `
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.7 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
main { position: relative; white-space: pre-wrap; }
.legend { display: flex; flex-wrap: wrap; gap: 1.5rem; padding: 0; list-style: none; font-size: .9rem; }
.good { text-decoration: underline solid #1a7f37 2px; text-underline-offset: .2em; }
.doubtful { text-decoration: underline dashed #9a6700 2px; text-underline-offset: .2em; background: #fff8e1; }
.wrong { text-decoration: underline wavy #c1121f 2px; text-underline-offset: .2em; background: #ffe8e6; }
.unchecked { text-decoration: underline dotted #767676 1px; text-underline-offset: .2em; }
[tabindex] { cursor: help; }
.note { display: none; position: absolute; left: 0; z-index: 1; margin-top: 1.8em; width: fit-content; max-width: 100%; box-sizing: border-box; padding: .4rem .6rem; border-radius: .3rem; background: #1b1b1b; color: #fff; font-size: .85rem; line-height: 1.4; white-space: pre-line; }
[tabindex]:hover .note, [tabindex]:focus .note { display: block; }
`;
