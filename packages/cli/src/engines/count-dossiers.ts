import {
  type AggregatePlan,
  type CubeWithControl,
  createCubeCounter,
  type Dossier,
  type Engine,
  TyleError,
} from "@tyle/core";
import { openDossierEngine } from "./dossier-engine.ts";
import type { EngineArguments } from "./engine-options.ts";

/** Takes dossiers one by one and counts them at the end, wherever that is. */
export interface DossierCounter {
  readonly add: (dossier: Dossier) => void;
  result(): Promise<CubeWithControl>;
}

/**
 * Makes counters of the chosen engine. Each engine is loaded when it is asked for, and not before.
 *
 * @throws {TyleError} `argument/invalid` for a combination that makes no sense.
 */
export function engineCounters({
  engine,
  url,
}: EngineArguments): (plan: AggregatePlan) => DossierCounter {
  if (url !== undefined && engine !== "clickhouse") throw urlWithoutServer();
  if (engine === "memory") {
    return (plan) => {
      const { add, result } = createCubeCounter(plan);
      return { add, result: async () => result() };
    };
  }
  const server = url === undefined ? { engine } : { engine, url };
  return (plan) => {
    const dossiers: Dossier[] = [];
    return {
      add: (dossier) => void dossiers.push(dossier),
      result: async () => askOnce(await openDossierEngine(server, dossiers), plan),
    };
  };
}

/** Where dossiers come from. */
export interface DossierFiles {
  readonly files: readonly string[];
  /** Reads the files and hands on each dossier; gives whether something in them is wrong. */
  readonly read: (take: (dossier: Dossier) => void) => Promise<boolean>;
  /** Counts the files without making dossiers of them, where that is the same; `null` where it is not. */
  readonly countPlain?: (plan: AggregatePlan) => Promise<CountedFiles | null>;
}

/** What was counted, and whether something in the files is wrong. */
export interface CountedFiles extends CubeWithControl {
  readonly isWrong: boolean;
}

/**
 * Counts the dossiers of files on the chosen engine. DuckDB takes them as they are read, and reads what `tyle pack` wrote by
 * itself.
 *
 * @throws {TyleError} `argument/invalid`, and what the engine throws.
 */
export async function countDossiers(
  plan: AggregatePlan,
  options: EngineArguments,
  { files, read, countPlain }: DossierFiles,
): Promise<CountedFiles> {
  const createCounter = engineCounters(options);
  if (options.engine === "duckdb") {
    const { duckdbEngine } = await import("@tyle/engine-duckdb");
    let isWrong = false;
    const dossiers = async (take: (dossier: Dossier) => void): Promise<void> => {
      isWrong = await read(take);
    };
    const source = files.every(isParquet)
      ? ({ kind: "parquet", files } as const)
      : ({ kind: "dossiers", dossiers } as const);
    const counted = await askOnce(duckdbEngine(source), plan);
    return { ...counted, isWrong };
  }
  const plain = options.engine === "memory" ? await countPlain?.(plan) : null;
  if (plain) return plain;
  const counter = createCounter(plan);
  const isWrong = await read(counter.add);
  return { ...(await counter.result()), isWrong };
}

async function askOnce(engine: Engine, plan: AggregatePlan): Promise<CubeWithControl> {
  try {
    return await engine.aggregate(plan);
  } finally {
    await engine.dispose();
  }
}

const isParquet = (file: string): boolean => file.endsWith(".parquet");

const urlWithoutServer = (): TyleError =>
  new TyleError("argument/invalid", {
    en: "--url names a server; it goes with --engine clickhouse only.",
    vi: "--url là địa chỉ máy chủ; chỉ dùng cùng --engine clickhouse.",
  });
