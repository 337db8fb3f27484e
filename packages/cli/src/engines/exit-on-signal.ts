const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** Ends in order when somebody stops the command, so that dossiers do not stay behind on disk. */
export function exitOnSignal(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    if (process.listenerCount(signal) === 0) {
      process.once(signal, () => process.exit(exitCodes[signal]));
    }
  }
}
