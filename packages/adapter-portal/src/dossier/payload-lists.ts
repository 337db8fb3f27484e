import {
  type Diagnostic,
  type DossierFlag,
  type LocalMoment,
  plainDecimal,
  type RawCell,
  type Supplement,
} from "@tyle/core";
import type { PortalField } from "../column/portal-field.ts";
import { parseMoment } from "../moment/parse-moment.ts";
import { portalDiagnostics } from "../portal-diagnostics.ts";
import { payloadMembers } from "./payload-members.data.ts";
import type { PortalRow } from "./portal-row.ts";

type Item = Readonly<Record<string, unknown>>;
type Flags = Partial<Record<DossierFlag, boolean>>;

/** The objects of a list in a cell; `undefined` where the cell holds none. */
function itemsOf(row: PortalRow, field: PortalField): readonly Item[] | undefined {
  const text = row.text(field);
  if (!text.startsWith("[")) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isItem) : undefined;
  } catch {
    // Cut off by a spreadsheet: what it said is not known.
    return undefined;
  }
}

const isItem = (value: unknown): value is Item => typeof value === "object" && value !== null;

/** The first of the members that has something, as text; "" where none has. */
function textOf(item: Item, members: readonly string[]): string {
  const values = members.map((name) => (Object.hasOwn(item, name) ? item[name] : undefined));
  const value = values.find((found) => found !== null && found !== undefined && found !== "");
  return value === undefined ? "" : String(value).trim();
}

/** True where one says yes, false where all say no, `undefined` where somebody does not say. */
function some(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(true)) return true;
  return answers.length > 0 && answers.every((answer) => answer === false) ? false : undefined;
}

const yesOrNo = (text: string): boolean | undefined =>
  ({ "0": false, "1": true, "2": true, false: false, true: true })[text.toLowerCase()];

const listFields = ["fee-lines", "papers", "papers-digitised", "results"] as const;

/** What the lists within a dossier of the synchronisation payload say of it. */
export function readListFlags(row: PortalRow): Flags {
  if (!listFields.some((field) => row.has(field))) return {};
  const papers = itemsOf(row, "papers");
  const ask = (members: readonly string[]): boolean | undefined =>
    papers && some(papers.map((paper) => yesOrNo(textOf(paper, members))));
  const electronic = hasElectronicResult(itemsOf(row, "results"));
  const inPapers = yesOrNo(row.text("papers-digitised")) ?? ask(payloadMembers.digitised);
  const flags: Record<string, boolean | undefined> = {
    ...readFees(itemsOf(row, "fee-lines")),
    "data-reused": ask(payloadMembers.reused),
    "personal-store-used": ask(payloadMembers.personalStore),
    "electronic-result": electronic,
    digitised: both(inPapers, electronic),
  };
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}

/** Every fee line at 0 is no fee to be paid; one above 0 shows that the procedure bears a fee. */
function readFees(lines: readonly Item[] | undefined): Record<string, boolean | undefined> {
  const amounts = lines?.map((line) => plainDecimal(textOf(line, payloadMembers.amount)));
  if (!amounts || amounts.length === 0 || amounts.includes(undefined)) return {};
  const isWaived = amounts.every((amount) => amount === "0");
  return { "fee-waived": isWaived, ...(!isWaived && { "fee-bearing": true }) };
}

/** An electronic result has a code and a place where it can be fetched. */
const hasElectronicResult = (results: readonly Item[] | undefined): boolean | undefined =>
  results?.some((result) =>
    [payloadMembers.resultCode, payloadMembers.resultLink].every(
      (members) => textOf(result, members) !== "",
    ),
  );

const both = (a: boolean | undefined, b: boolean | undefined): boolean | undefined => {
  if (a === false || b === false) return false;
  return a && b;
};

/** The requests to complete the dossier, in their order. */
export function readSupplements(row: PortalRow, problems: Diagnostic[]): readonly Supplement[] {
  const moment = (item: Item, members: readonly string[]): LocalMoment | null => {
    const cell: RawCell = { kind: "text", text: textOf(item, members) };
    const result = parseMoment(cell);
    if (result.kind === "moment") return result.moment;
    if (result.kind === "none") return null;
    const code = `dossier/${result.kind}-moment` as const;
    const location = row.at("supplements");
    problems.push(portalDiagnostics[code]({ text: cell.text }, { location }));
    return null;
  };
  return (itemsOf(row, "supplements") ?? []).flatMap((item) => {
    const requestedAt = moment(item, payloadMembers.requestedAt);
    const completedAt = moment(item, payloadMembers.completedAt);
    return requestedAt === null ? [] : [{ requestedAt, completedAt }];
  });
}
