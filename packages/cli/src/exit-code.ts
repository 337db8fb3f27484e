/** What the command tells the shell. */
export const exitCode = {
  /** Done, nothing to complain about. */
  ok: 0,
  /** Done, and something is wrong with the data or the figures. */
  findings: 1,
  /** The command line or a file it names is wrong; nothing was done. */
  usage: 2,
  /** A mistake in Tyle itself. */
  internal: 70,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
