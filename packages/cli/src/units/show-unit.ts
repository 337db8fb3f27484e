import type { Language, UnitEvent } from "@tyle/core";
import { kinds, unitsVn, type VnUnit } from "@tyle/units-vn";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formatTable } from "../format-table.ts";
import { eventWords } from "./event-words.data.ts";
import { knownDay } from "./known-day.ts";
import { unitOnDay } from "./unit-on-day.ts";

/** What the command line says about a unit to show. */
export interface ShowOptions {
  readonly at?: string;
  readonly format: "table" | "json";
}

/** A unit with its surroundings. */
interface UnitCard {
  readonly unit: VnUnit;
  readonly path: readonly VnUnit[];
  readonly children: readonly VnUnit[];
  /** What happened to all that the code has meant. */
  readonly events: readonly UnitEvent[];
}

/** Prints a unit: where it lies, what lies in it, and the history of its code. */
export function showUnit(code: string, options: ShowOptions, context: CommandContext): ExitCode {
  const day = knownDay(options.at, context);
  const unit = unitOnDay(code, day);
  const tree = unitsVn.at(day);
  const ids = new Set(unitsVn.versions(code).map(({ id }) => id));
  const card: UnitCard = {
    unit,
    path: tree.path(unit.id).slice(0, -1),
    children: tree.children(unit.id),
    events: unitsVn.events().filter(({ from, to }) => [...from, ...to].some((id) => ids.has(id))),
  };
  context.out(options.format === "json" ? toJson(card) : toText(card, context.language));
  return exitCode.ok;
}

const short = ({ id, code, name }: VnUnit) => ({ id, code, name });

const toJson = ({ unit, path, children, events }: UnitCard): string =>
  `${JSON.stringify({ ...unit, path: path.map(short), children: children.map(short), events }, null, 2)}\n`;

function toText({ unit, path, children, events }: UnitCard, language: Language): string {
  const words = texts[language];
  const place = [...path].reverse().map(({ fullName }) => fullName);
  const rows: readonly (readonly [string, string])[] = [
    [words.code, unit.code],
    [words.id, unit.id],
    [words.kind, kinds[unit.kind].label[language]],
    [words.inside, place.join(", ")],
    [words.since, unit.openStart ? words.before(unit.validFrom) : unit.validFrom],
    [words.until, unit.validTo ?? ""],
  ];
  const columns = words.columns.map((label) => ({ label, align: "left" }) as const);
  const facts = rows.filter(([, value]) => value !== "").map(([key, value]) => `${key}: ${value}`);
  return [
    `${unit.fullName}\n${facts.join("\n")}\n`,
    ...(children.length > 0 ? [childrenText(children, words.children)] : []),
    ...(events.length > 0
      ? [
          formatTable(
            columns,
            events.map((event) => toRow(event, language)),
          ),
        ]
      : []),
  ].join("\n");
}

const childrenText = (children: readonly VnUnit[], label: string): string =>
  `${label} (${children.length}): ${children.map(({ code, name }) => `${code} ${name}`).join(", ")}\n`;

const toRow = ({ date, type, from, to, legalBasis }: UnitEvent, language: Language) => [
  date,
  eventWords[type][language],
  from.join(" "),
  to.join(" "),
  legalBasis ?? "",
];

const texts = {
  vi: {
    code: "Mã",
    id: "Định danh",
    kind: "Loại",
    inside: "Thuộc",
    since: "Từ ngày",
    before: (day: string) => `trước ${day}`,
    until: "Đến trước ngày",
    children: "Đơn vị trực thuộc",
    columns: ["Ngày", "Sự kiện", "Từ", "Thành", "Văn bản"],
  },
  en: {
    code: "Code",
    id: "Id",
    kind: "Kind",
    inside: "In",
    since: "Since",
    before: (day: string) => `before ${day}`,
    until: "Until, not included",
    children: "Units in it",
    columns: ["Date", "Event", "From", "To", "Instrument"],
  },
};
