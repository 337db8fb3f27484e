import { procedureProfile, type UnitFinder, type UnsettledName } from "@tyle/adapter-portal";
import {
  definePeriod,
  evaluate,
  type Indicator,
  indicatorMeasures,
  ingest,
  parseLocalDate,
  TyleError,
} from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import { findIndicator } from "@tyle/indicators-vn";
import type { CommandContext } from "../command-context.ts";
import type { EngineArguments } from "../engines/engine-options.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { countPlainFile } from "../files/count-plain-file.ts";
import type { DossierArguments } from "../files/dossier-options.ts";
import { type GroupColumn, parseGroupColumns } from "../files/group-keys.ts";
import { printSummary } from "../files/print-summary.ts";
import { readDossiers } from "../files/read-dossiers.ts";
import { allReaders } from "../files/readers.ts";
import { loadUnitFinder, readAliases, writeAliases } from "../files/unit-names.ts";
import { todayInVietnam } from "../today.ts";
import { countPeriods, type PeriodPlan } from "./count-periods.ts";
import type { CountedPeriods } from "./counted-periods.ts";
import { type ComputedRow, printComputed } from "./print-computed.ts";
import { printLookupDay } from "./print-lookup-day.ts";

/** What the command line says. */
export interface ComputeArguments extends EngineArguments, DossierArguments {
  readonly indicator: string;
  readonly by?: string;
  readonly period?: string;
  readonly rule: "calendar" | "nd09";
  readonly at?: string;
  readonly format: "table" | "json" | "csv";
  readonly procedures?: string;
  readonly aliases?: string;
  readonly writeAliases?: string;
}

/** Computes an indicator from lists of dossiers. */
export async function compute(
  files: readonly string[],
  options: ComputeArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const indicator = findDossierIndicator(options.indicator);
  const names = options.by === undefined ? [] : options.by.split(",").map((name) => name.trim());
  const columns = groupColumns(names);
  const splitsPeriods = names.includes("period") && options.period === undefined;
  const plan = {
    basis: indicator.basis,
    period: options.period === undefined ? null : definePeriod(options.period, options.rule),
    by: columns.map(({ key }) => key),
    measures: indicatorMeasures(indicator),
  };
  const split = splitsPeriods ? options.rule : null;
  const { cubes, undated, isWrong } = await countAll(files, options, context, { plan, split });
  const rows = cubes.flatMap(({ period, cube }) =>
    evaluate(indicator, cube).map((result): ComputedRow => {
      const keyed = new Map(columns.map(({ name }, at) => [name, result.key[at] ?? null]));
      const key = names.map((name) =>
        name === "period" ? (period?.id ?? null) : (keyed.get(name) ?? null),
      );
      return { ...result, key };
    }),
  );
  printComputed({ indicator, names, rows, period: plan.period, undated }, options.format, context);
  return isWrong ? exitCode.findings : exitCode.ok;
}

/** Periods are no column of a dossier: it depends on the rule which one a day belongs to. */
function groupColumns(names: readonly string[]): readonly GroupColumn[] {
  const others = names.filter((name) => name !== "period");
  if (names.length - others.length <= 1)
    return others.length === 0 ? [] : parseGroupColumns(others.join(","), ["period"]);
  throw new TyleError("argument/invalid", {
    en: '"period" is given twice.',
    vi: '"period" bị lặp lại.',
  });
}

function findDossierIndicator(id: string): Indicator {
  const indicator = findIndicator(id);
  if (indicator.subject === "dossier") return indicator;
  throw new TyleError("argument/invalid", {
    en: `The indicator ${indicator.id} counts no dossiers (${indicator.subject}); it cannot be computed from a list of them.`,
    vi: `Chỉ tiêu ${indicator.id} không đếm hồ sơ (${indicator.subject}); không tính được từ danh sách hồ sơ.`,
  });
}

async function countAll(
  files: readonly string[],
  options: ComputeArguments,
  context: CommandContext,
  { plan, split }: PeriodPlan,
): Promise<CountedPeriods> {
  const unsettled: UnsettledName[] = [];
  const catalogue =
    options.procedures === undefined
      ? null
      : await readProcedures(options.procedures, options, context);
  const profile = {
    fileDate: options.at === undefined ? todayInVietnam() : parseLocalDate(options.at),
    onUnsettledName: (name: UnsettledName) => void unsettled.push(name),
    ...(options.aliases !== undefined && { aliases: await readAliases(options.aliases) }),
    ...(catalogue && { procedures: catalogue.procedures }),
  };
  let isLookedUp = false;
  const loadFinder = async (): Promise<UnitFinder> => {
    const find = await loadUnitFinder();
    return (name, at) => {
      isLookedUp = true;
      return find(name, at);
    };
  };
  const reading = { ...options, profile, loadUnitFinder: loadFinder };
  const counted = await countPeriods(
    options,
    { plan, split },
    {
      files,
      read: (take) => readDossiers(files, reading, context, take),
      countPlain: (whole) => countPlainFile(files, reading, context, whole),
      context,
    },
  );
  if (isLookedUp && options.at === undefined && plan.by.includes("unit")) {
    printLookupDay(profile.fileDate, context);
  }
  if (options.writeAliases !== undefined) writeAliases(options.writeAliases, unsettled);
  return { ...counted, isWrong: counted.isWrong || catalogue?.isWrong === true };
}

/** Reads a catalogue of procedures, and tells of it what is told of any file. */
async function readProcedures(
  path: string,
  { levelConvention = "none" }: DossierArguments,
  context: CommandContext,
) {
  const profile = procedureProfile({ levelConvention });
  const { records, ...summary } = await ingest(fileSource(path), {
    readers: allReaders(),
    profile,
  });
  const procedures = new Map(records.map((procedure) => [procedure.code, procedure]));
  return { procedures, isWrong: printSummary(summary, context) };
}
