import { dossierProfile } from "@tyle/adapter-portal";
import { channelTable, form06, formProfile, missingSymbols } from "@tyle/adapter-spreadsheet";
import type { LocalDate, LocatedRow, Profile } from "@tyle/core";

/** The profile that is surest of any sheet, by the first rows of each. */
export function chooseProfile(
  heads: readonly (readonly LocatedRow[])[],
  fileDate: LocalDate,
): Profile<unknown> | undefined {
  const missing = missingSymbols["vn-portal"];
  const profiles: readonly Profile<unknown>[] = [
    formProfile(form06, { missing }),
    formProfile(channelTable, { missing }),
    dossierProfile({ fileDate }),
  ];
  const [best] = profiles
    .map((profile) => ({
      profile,
      confidence: Math.max(0, ...heads.map((head) => profile.recognise(head))),
    }))
    .sort((a, b) => b.confidence - a.confidence);
  return best && best.confidence > 0 ? best.profile : undefined;
}
