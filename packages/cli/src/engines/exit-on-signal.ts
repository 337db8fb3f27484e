const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

type Undo = () => Promise<void>;
const undos = new Set<Undo>();
let isListening = false;
let isEnding = false;

/**
 * Ends in order when somebody stops the command, so that dossiers do not stay behind on disk, nor on a server: that takes an
 * `undo`. A second signal ends the command at once.
 *
 * @returns what forgets the `undo`.
 */
export function exitOnSignal(undo?: Undo): () => void {
  if (!isListening) {
    isListening = true;
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end(signal));
  }
  if (undo === undefined) return () => {};
  undos.add(undo);
  return () => void undos.delete(undo);
}

async function end(signal: keyof typeof exitCodes): Promise<void> {
  if (!isEnding) {
    isEnding = true;
    await Promise.allSettled(Array.from(undos, (undo) => undo()));
  }
  process.exit(exitCodes[signal]);
}
