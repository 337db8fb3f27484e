import type { Dossier } from "@tyle/core";

/**
 * Dossiers in any number: listed, or handed on one by one by a function that ends with the last. A function suits readers of
 * files; nothing is kept of what it has handed on, and it waits where `take` gives a promise.
 */
export type DossierInput =
  | Iterable<Dossier>
  | AsyncIterable<Dossier>
  | ((take: (dossier: Dossier) => void | Promise<void>) => Promise<void>);

/** Hands on every dossier, in order. */
export async function eachDossier(
  dossiers: DossierInput,
  take: (dossier: Dossier) => void | Promise<void>,
): Promise<void> {
  if (typeof dossiers === "function") return dossiers(take);
  for await (const dossier of dossiers) await take(dossier);
}
