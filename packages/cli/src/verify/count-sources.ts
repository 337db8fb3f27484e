import { dirname, relative, resolve } from "node:path";
import {
  type AggregatePlan,
  type Diagnostic,
  definePeriod,
  type Engine,
  evaluate,
  type Indicator,
  indicatorMeasures,
  type PeriodBasis,
  type Text,
  TyleError,
} from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import { findIndicator, indicators } from "@tyle/indicators-vn";
import {
  type Computation,
  type CountedDefinition,
  type CountedScope,
  type DataByFigure,
  type FigureData,
  type FigureSource,
  type LocatedFiguresFile,
  verifyDiagnostics,
} from "@tyle/verify";
import type { CommandContext } from "../command-context.ts";
import { isParquet, openDossierEngine } from "../engines/dossier-engine.ts";
import { engineNames } from "../engines/engine-options.ts";
import { readDossiers } from "../files/read-dossiers.ts";
import { readersFor } from "./source-adapter.ts";

/** A source that was read: an engine over its dossiers, and the hash of the file. */
interface ReadSource {
  readonly engine: Engine;
  readonly sha256: string;
}

/**
 * Counts what the figures of a file ask for from its sources: each by its own definition, and by every other one of
 * the catalogue, both period rules, and the unit as well as all units.
 */
export async function countSources(
  { file, name }: LocatedFiguresFile,
  context: CommandContext,
): Promise<DataByFigure> {
  const sources = new Map<string, Promise<ReadSource>>();
  const data = new Map<string, FigureData | Diagnostic>();
  try {
    for (const { id, compute } of file.figures) {
      if (!compute) continue;
      const count = async (): Promise<FigureData> => {
        const source = chooseSource(file.sources ?? [], compute);
        const read = sources.get(source.id) ?? readSource(source, name, context);
        sources.set(source.id, read);
        return countFigure(compute, await read);
      };
      data.set(id, await count().catch(toDiagnostic));
    }
    return data;
  } finally {
    for (const source of sources.values()) {
      const { engine } = await source.catch(() => ({ engine: null }));
      await engine?.dispose();
    }
  }
}

/** A computation that cannot be done leaves its figure unchecked; files that are not there stop the run. */
function toDiagnostic(error: unknown): Diagnostic {
  if (!(error instanceof TyleError) || error.code.startsWith("io/")) throw error;
  return verifyDiagnostics["data/unusable"]({ problem: problemOf(error) });
}

/** What is wrong, with what was found in the file. */
function problemOf({ text, diagnostics }: TyleError): Text {
  const tell = (language: keyof Text): string =>
    [text[language], ...diagnostics.map(({ message }) => message[language])].join(" ");
  return { en: tell("en"), vi: tell("vi") };
}

function chooseSource(sources: readonly FigureSource[], { source: id }: Computation): FigureSource {
  const found =
    sources.find((source) => source.id === id) ?? (sources.length === 1 ? sources[0] : undefined);
  if (found && (id === undefined || found.id === id)) return found;
  const several = id === undefined && sources.length > 1;
  throw new TyleError("argument/invalid", {
    en: several
      ? "name one of the sources in `source`."
      : `there is no source${id ? ` "${id}"` : ""}.`,
    vi: several
      ? "hãy nêu tên nguồn trong `source`."
      : `không có nguồn${id ? ` "${id}"` : " dữ liệu"}.`,
  });
}

async function readSource(
  { file, adapter, engine = isParquet(file) ? "duckdb" : "memory" }: FigureSource,
  figures: string,
  context: CommandContext,
): Promise<ReadSource> {
  const readers = readersFor(adapter);
  const name = engineNames.find((known) => known === engine);
  if (!name) throw unknownEngine(engine);
  const path = relative("", resolve(dirname(figures), file));
  const open = await openDossierEngine(
    { engine: name },
    { files: [path], read: (take) => readDossiers([path], { readers }, context, take), context },
  );
  try {
    // Engines read when they are first asked.
    await open.engine.aggregate({ basis: "received", period: null, by: [], measures: [] });
    if (open.isWrong()) throw readInPart(file);
    return { engine: open.engine, sha256: await fileSource(path).sha256() };
  } catch (error) {
    await open.engine.dispose();
    throw error;
  }
}

const readInPart = (file: string): TyleError =>
  new TyleError("argument/invalid", {
    en: `"${file}" could not be read in full, so a count would be partial.`,
    vi: `không đọc được toàn bộ "${file}" nên kết quả đếm sẽ không đầy đủ.`,
  });

const unknownEngine = (engine: string): TyleError =>
  new TyleError("argument/invalid", {
    en: `there is no engine "${engine}"; leave it out or write one of ${engineNames.join(", ")}.`,
    vi: `không có bộ đếm "${engine}"; hãy bỏ trống hoặc ghi một trong: ${engineNames.join(", ")}.`,
  });

async function countFigure(
  compute: Computation,
  { engine, sha256 }: ReadSource,
): Promise<FigureData> {
  const own = findIndicator(compute.indicator);
  if (own.subject !== "dossier") {
    throw new TyleError("argument/invalid", {
      en: `"${own.id}" is not counted from dossiers.`,
      vi: `"${own.id}" không đếm được từ danh sách hồ sơ.`,
    });
  }
  const rules =
    compute.period === undefined ? (["calendar"] as const) : (["calendar", "nd09"] as const);
  const scopes: readonly CountedScope[] = compute.unit === undefined ? ["all"] : ["unit", "all"];
  const catalogue = indicators.filter((indicator) => indicator.subject === "dossier");
  const all: CountedDefinition[] = [];
  for (const rule of rules) {
    for (const scope of scopes) {
      all.push(...(await countAll(engine, catalogue, { compute, rule, scope })));
    }
  }
  const isOwn = ({ indicator, rule, scope }: CountedDefinition): boolean =>
    indicator === own.id && rule === (compute.rule ?? "calendar") && scope === scopes[0];
  const chosen = all.find(isOwn);
  if (!chosen) {
    throw new TyleError("argument/invalid", {
      en: `the source has no dossiers of the unit "${compute.unit}" in that period.`,
      vi: `nguồn không có hồ sơ nào của đơn vị "${compute.unit}" trong kỳ đó.`,
    });
  }
  return { own: chosen, others: all.filter((each) => each !== chosen), sha256 };
}

interface Counting {
  readonly compute: Computation;
  readonly rule: "calendar" | "nd09";
  readonly scope: CountedScope;
}

/** Counts every indicator at once for each date that may decide the period. */
async function countAll(
  engine: Engine,
  catalogue: readonly Indicator[],
  { compute, rule, scope }: Counting,
): Promise<readonly CountedDefinition[]> {
  const { period, unit } = compute;
  const counted: CountedDefinition[] = [];
  for (const basis of ["received", "resolved", "due"] satisfies readonly PeriodBasis[]) {
    const members = catalogue.filter((indicator) => indicator.basis === basis);
    const plan: AggregatePlan = {
      basis,
      period: period === undefined ? null : definePeriod(period, rule),
      by: scope === "unit" ? ["unit"] : [],
      measures: members.flatMap(indicatorMeasures),
    };
    const { cube } = await engine.aggregate(plan);
    for (const indicator of members) {
      const row = evaluate(indicator, cube).find(({ key }) => scope === "all" || key[0] === unit);
      if (!row) continue;
      const { numerator, denominator, rate } = row;
      const { id, label } = indicator;
      counted.push({
        indicator: id,
        label,
        period: period ?? "all",
        rule,
        scope,
        numerator,
        denominator,
        rate,
      });
    }
  }
  return counted;
}
