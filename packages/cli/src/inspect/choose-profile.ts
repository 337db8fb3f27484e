import { dossierProfile } from "@tyle/adapter-portal";
import { channelTable, form06, formProfile, missingSymbols } from "@tyle/adapter-spreadsheet";
import type { LocalDate, Profile } from "@tyle/core";
import type { ChooseProfile } from "./first-known-profile.ts";

/** Makes the choice of the profile that is surest of the first rows of a sheet. */
export function profileChooser(fileDate: LocalDate): ChooseProfile {
  const missing = missingSymbols["vn-portal"];
  const profiles: readonly Profile<unknown>[] = [
    formProfile(form06, { missing }),
    formProfile(channelTable, { missing }),
    dossierProfile({ fileDate }),
  ];
  return (head) => {
    const [best] = profiles
      .map((profile) => ({ profile, confidence: profile.recognise(head) }))
      .sort((a, b) => b.confidence - a.confidence);
    return best && best.confidence > 0 ? best.profile : undefined;
  };
}
