import type { Text } from "@tyle/core";
import { damagedProblem, FileProblem, limitProblem } from "../limits/file-problem.ts";
import type { WorkbookLimits } from "../limits/workbook-limits.ts";
import { spreadsheetDiagnostics } from "../spreadsheet-diagnostics.ts";
import { scanPart } from "../xml/scan-part.ts";
import { attribute } from "../xml/xml-scanner.ts";
import type { ZipEntry } from "../zip/zip-directory.ts";
import { judgeFormat, type NumberFormat } from "./number-format.ts";
import type { DateSystem } from "./serial-date.ts";

/** The parts of an archive by name, with the limits that hold for them. */
export interface Archive {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly limits: WorkbookLimits;
}

/** One sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly entry: ZipEntry;
}

/** What the workbook says about itself. */
export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[];
  readonly dateSystem: DateSystem;
  readonly sharedStrings: ZipEntry | undefined;
  readonly styles: ZipEntry | undefined;
}

/** A relationship of the workbook to another part. */
interface Relationship {
  readonly target: string;
  readonly type: string;
}

/** Reads the list of sheets. @throws {FileProblem} when the archive is no workbook, or a damaged one. */
export async function readWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  const { entries, limits } = archive;
  const workbook = entries.get("xl/workbook.xml");
  if (!workbook) throw notAWorkbook(entries);
  const relationships = await readRelationships(archive);
  const listed: { name: string; state: string | undefined; id: string }[] = [];
  let dateSystem: DateSystem = 1900;
  const open = (element: string, attributes: string): void => {
    if (element === "workbookPr") {
      const flag = attribute(attributes, "date1904");
      dateSystem = flag === "1" || flag === "true" ? 1904 : 1900;
    }
    if (element !== "sheet") return;
    if (listed.length === limits.maxSheets) throw limitProblem("sheets", limits.maxSheets);
    const id = /\s\w+:id=["']([^"']*)/.exec(attributes)?.[1] ?? "";
    listed.push({
      name: attribute(attributes, "name") ?? "",
      state: attribute(attributes, "state"),
      id,
    });
  };
  await scanPart(workbook, { open }, limits);
  const sheets = listed.flatMap(({ name, state, id }) => {
    const relationship = relationships.get(id);
    // Sheets of charts and macros hold no cells.
    if (relationship && !relationship.type.endsWith("/worksheet")) return [];
    const entry = entries.get(relationship?.target ?? "");
    if (!entry)
      throw damagedProblem({
        en: `the sheet "${name}" is missing`,
        vi: `thiếu trang tính "${name}"`,
      });
    return [{ name, isHidden: state === "hidden" || state === "veryHidden", entry }];
  });
  const partOf = (type: string): ZipEntry | undefined => {
    const found = [...relationships.values()].find((item) => item.type.endsWith(`/${type}`));
    return entries.get(found?.target ?? "");
  };
  return { sheets, dateSystem, sharedStrings: partOf("sharedStrings"), styles: partOf("styles") };
}

const isMissing = (part: string): Text => ({ en: `${part} is missing`, vi: `thiếu ${part}` });

function notAWorkbook(entries: ReadonlyMap<string, ZipEntry>): FileProblem {
  const unsupported = (format: string): FileProblem =>
    new FileProblem(spreadsheetDiagnostics["file/unsupported"]({ format }));
  if (entries.has("xl/workbook.bin")) return unsupported("Excel binary workbook (.xlsb)");
  if (entries.has("word/document.xml")) return unsupported("Word document (.docx)");
  if (entries.size > 0 && !entries.has("[Content_Types].xml")) return unsupported("ZIP archive");
  return damagedProblem(isMissing("xl/workbook.xml"));
}

async function readRelationships({
  entries,
  limits,
}: Archive): Promise<ReadonlyMap<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const entry = entries.get("xl/_rels/workbook.xml.rels");
  if (!entry) throw damagedProblem(isMissing("xl/_rels/workbook.xml.rels"));
  const open = (element: string, attributes: string): void => {
    if (element !== "Relationship") return;
    const target = attribute(attributes, "Target") ?? "";
    const id = attribute(attributes, "Id") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    found.set(id, {
      target: path.replace(/^xl\/\.\//, "xl/"),
      type: attribute(attributes, "Type") ?? "",
    });
  };
  await scanPart(entry, { open }, limits);
  return found;
}

/** Reads what the cell styles make of numbers, by the number of the style. */
export async function readStyles(
  entry: ZipEntry | undefined,
  limits: WorkbookLimits,
): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let isCellStyle = false;
  if (!entry) return formats;
  await scanPart(
    entry,
    {
      open(element, attributes) {
        if (element === "cellXfs") isCellStyle = true;
        const id = Number(attribute(attributes, "numFmtId"));
        if (element === "numFmt") codes.set(id, attribute(attributes, "formatCode") ?? "");
        if (element === "xf" && isCellStyle) formats.push(judgeFormat(id, codes.get(id)));
      },
      close(element) {
        if (element === "cellXfs") isCellStyle = false;
      },
    },
    limits,
  );
  return formats;
}

/** Reads the texts that cells share. */
export async function readSharedStrings(
  entry: ZipEntry | undefined,
  limits: WorkbookLimits,
): Promise<readonly string[]> {
  const strings: string[] = [];
  let [text, length, isText, isPhonetic] = ["", 0, false, false];
  if (!entry) return strings;
  await scanPart(
    entry,
    {
      open(element) {
        if (element === "si") text = "";
        else if (element === "t") isText = !isPhonetic;
        else if (element === "rPh") isPhonetic = true;
      },
      text(piece) {
        if (isText) text += piece;
      },
      close(element) {
        if (element === "t") isText = false;
        else if (element === "rPh") isPhonetic = false;
        if (element !== "si") return;
        length += text.length;
        if (length > limits.maxSharedText)
          throw limitProblem("shared-characters", limits.maxSharedText);
        strings.push(detach(text));
      },
    },
    limits,
  );
  return strings;
}

/** A copy, so that a text does not keep the whole piece of the file alive that it was cut from. */
const detach = (text: string): string => ` ${text}`.slice(1);
