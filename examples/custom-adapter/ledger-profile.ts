import {
  cellText,
  type Dossier,
  defineDiagnostics,
  diagnostic,
  type LocatedRow,
  locateCell,
  matchHeadings,
  type Profile,
  type RowOutcome,
  readHeaderTables,
  safeParseLocalDate,
} from "@tyle/core";

/** What can be wrong, in both languages, each in one place. */
export const ledgerDiagnostics = defineDiagnostics({
  "ledger/bad-day": diagnostic({
    severity: "error",
    message: ({ text }: { text: string }) => ({
      en: `"${text}" is not a day.`,
      vi: `"${text}" không phải là một ngày.`,
    }),
    hint: { en: "Write it as 2023-06-01.", vi: "Hãy viết như 2023-06-01." },
    example: { text: "1.6." },
  }),
});

const wanted = ["Số", "Nơi nhận", "Đến", "Đi"];

/** A profile gives rows their meaning, and accounts for every one of them: accepted, rejected or skipped. */
export function ledgerProfile(): Profile<Dossier> {
  const match = (row: LocatedRow) => matchHeadings(row, wanted);
  return {
    name: "ledger",
    recognise: (head) => (head.some((row) => match(row).missing.length === 0) ? 0.9 : 0),
    map: (batches, context) =>
      readHeaderTables<Dossier>(batches, {
        match,
        context,
        readRow: (row, { sheet, columns }) => {
          const textOf = (name: string): string =>
            cellText(row.cells[columns.get(name) ?? -1]).trim();
          const problems = ["Đến", "Đi"].flatMap((name) => {
            const text = textOf(name);
            if (text === "" || safeParseLocalDate(text)) return [];
            const column = (columns.get(name) ?? 0) + 1;
            const location = locateCell(context.file, sheet, row.row, column);
            return [ledgerDiagnostics["ledger/bad-day"]({ text }, { location })];
          });
          for (const problem of problems) context.report(problem);
          if (problems.length > 0) {
            return { kind: "rejected", codes: problems.map(({ code }) => code) };
          }
          return accept(textOf);
        },
      }),
  };
}

/** What the ledger does not say stays unknown: it is `null`, never a guess. */
const accept = (textOf: (name: string) => string): RowOutcome<Dossier> => ({
  kind: "accepted",
  records: [
    {
      code: textOf("Số") || null,
      unit: textOf("Nơi nhận") || null,
      procedure: null,
      channel: null,
      serviceLevel: null,
      status: null,
      receivedAt: textOf("Đến") || null,
      dueAt: null,
      endedAt: textOf("Đi") || null,
    },
  ],
});
