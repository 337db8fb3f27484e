import { strToU8, zipSync } from "fflate";

/** The files of an Office document by their paths. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Zips the parts of an Office document. Times are fixed, so that equal parts give equal bytes. */
export function zipParts(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([path, content]) => [
    path,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
}

/** The line that every part in XML starts with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 allows none of them, not even escaped.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Drops what XML cannot hold. */
export const xmlText = (text: string): string => text.replace(forbidden, "");

/** A link from one part to another. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The part that lists the links of another. */
export function relationships(links: readonly Relationship[]): string {
  const lines = links.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${officeTypes}/${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
}

/** The part that says what each other part is. */
export function contentTypes(
  defaults: Readonly<Record<string, string>>,
  overrides: Readonly<Record<string, string>>,
): string {
  const all = {
    rels: "application/vnd.openxmlformats-package.relationships+xml",
    xml: "application/xml",
    ...defaults,
  };
  const byExtension = Object.entries(all).map(
    ([name, type]) => `<Default Extension="${name}" ContentType="${type}"/>`,
  );
  const byPart = Object.entries(overrides).map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`,
  );
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${byExtension.join("")}${byPart.join("")}</Types>`;
}
