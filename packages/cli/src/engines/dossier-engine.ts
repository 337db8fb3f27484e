import { type Dossier, type Engine, memoryEngine, TyleError } from "@tyle/core";
import type { CommandContext } from "../command-context.ts";
import type { EngineArguments } from "./engine-options.ts";
import { exitOnSignal } from "./exit-on-signal.ts";
import { openClickhouse } from "./open-clickhouse.ts";
import { watchEngine } from "./watch-engine.ts";

/** Where dossiers come from. */
export interface DossierFiles {
  readonly files: readonly string[];
  /** Reads the files and hands on each dossier; gives whether something in them is wrong. */
  readonly read: (take: (dossier: Dossier) => void | Promise<void>) => Promise<boolean>;
  /** Where an engine shows how far it has counted; files that are read show it themselves. */
  readonly context: CommandContext;
}

/** An engine over files. The caller disposes of it. */
export interface OpenEngine {
  readonly engine: Engine;
  /** Whether something in the files is wrong; known once the engine has answered. */
  isWrong(): boolean;
}

/**
 * Opens the chosen engine over files. Engines are loaded when they are asked for, and not before. DuckDB and ClickHouse take
 * dossiers as they are read; DuckDB reads what `tyle pack` wrote by itself.
 *
 * @throws {TyleError} `argument/invalid` for a combination that makes no sense; `engine/failed` when its peer is not
 * installed, or its server cannot be reached.
 */
export async function openDossierEngine(
  options: EngineArguments,
  { files, read, context }: DossierFiles,
): Promise<OpenEngine> {
  assertEngine(options, files);
  let wrong = false;
  const dossiers = async (take: (dossier: Dossier) => void | Promise<void>): Promise<void> => {
    wrong = await read(take);
  };
  const open = {
    memory: () => inMemory(dossiers),
    duckdb: () => inDuckdb(dossiers, files),
    clickhouse: () => openClickhouse(dossiers, options.url),
  }[options.engine];
  const engine = watchEngine(await open(), files.join(", "), context);
  return { engine, isWrong: () => wrong };
}

/** @throws {TyleError} `argument/invalid`. */
export function assertEngine({ engine, url }: EngineArguments, files: readonly string[]): void {
  if (url !== undefined && engine !== "clickhouse") throw urlWithoutServer();
  const [parquet] = files.filter(isParquet);
  if (parquet === undefined) return;
  if (engine !== "duckdb") throw parquetWithoutDuckdb(parquet);
  if (!files.every(isParquet)) throw parquetWithLists(parquet);
}

type Feed = (take: (dossier: Dossier) => void | Promise<void>) => Promise<void>;

async function inMemory(read: Feed): Promise<Engine> {
  const dossiers: Dossier[] = [];
  await read((dossier) => void dossiers.push(dossier));
  return memoryEngine(dossiers);
}

async function inDuckdb(dossiers: Feed, files: readonly string[]): Promise<Engine> {
  exitOnSignal();
  const { duckdbEngine } = await import("@tyle/engine-duckdb");
  return duckdbEngine(
    files.some(isParquet) ? { kind: "parquet", files } : { kind: "dossiers", dossiers },
  );
}

/** Whether a file is taken for one that `tyle pack` wrote. */
export const isParquet = (file: string): boolean => /\.parquet$/i.test(file);

const urlWithoutServer = (): TyleError =>
  new TyleError("argument/invalid", {
    en: "--url names a server; it goes with --engine clickhouse only.",
    vi: "--url là địa chỉ máy chủ; chỉ dùng cùng --engine clickhouse.",
  });

const parquetWithoutDuckdb = (file: string): TyleError =>
  new TyleError("argument/invalid", {
    en: `"${file}": Parquet files are counted by the engine duckdb only.`,
    vi: `"${file}": tệp Parquet chỉ đếm được bằng bộ đếm duckdb.`,
  });

const parquetWithLists = (file: string): TyleError =>
  new TyleError("argument/invalid", {
    en: `"${file}": Parquet files are not counted together with lists. Pack the lists with tyle pack first.`,
    vi: `"${file}": không đếm chung tệp Parquet với danh sách. Hãy đóng gói danh sách bằng tyle pack trước.`,
  });
