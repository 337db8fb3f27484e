import {
  type AggregatePlan,
  type CubeWithControl,
  createCubeCounter,
  type Engine,
} from "@tyle/core";
import { assertEngine, type DossierFiles, openDossierEngine } from "./dossier-engine.ts";
import type { EngineArguments } from "./engine-options.ts";

/** Files that may be counted without making dossiers of them. */
export interface CountableFiles extends DossierFiles {
  /** Counts the files from their bytes where that is the same; `null` where it is not. */
  readonly countPlain: (plan: AggregatePlan) => Promise<CountedFiles | null>;
}

/** What was counted, and whether something in the files is wrong. */
export interface CountedFiles extends CubeWithControl {
  readonly isWrong: boolean;
}

/**
 * Counts the dossiers of files on the chosen engine. In memory they are counted as they are read, and none is kept.
 *
 * @throws {TyleError} As `openDossierEngine` does, and what the engine throws.
 */
export async function countDossiers(
  plan: AggregatePlan,
  options: EngineArguments,
  { countPlain, ...files }: CountableFiles,
): Promise<CountedFiles> {
  assertEngine(options, files.files);
  if (options.engine !== "memory") {
    const { answer, isWrong } = await askEngine(options, files, (engine) => engine.aggregate(plan));
    return { ...answer, isWrong };
  }
  const plain = await countPlain(plan);
  if (plain) return plain;
  const counter = createCubeCounter(plan);
  const isWrong = await files.read(counter.add);
  return { ...counter.result(), isWrong };
}

/** Asks an engine over files, and disposes of it. */
export async function askEngine<Answer>(
  options: EngineArguments,
  files: DossierFiles,
  ask: (engine: Engine) => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly isWrong: boolean }> {
  const { engine, isWrong } = await openDossierEngine(options, files);
  try {
    const answer = await ask(engine);
    return { answer, isWrong: isWrong() };
  } finally {
    await engine.dispose();
  }
}
