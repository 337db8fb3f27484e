export interface Run {
  readonly rows: number;
  readonly folder: string;
  readonly threads: number;
}

export interface Screen {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
}

export function compareEngines(run: Run, screen: Screen): Promise<boolean>;
