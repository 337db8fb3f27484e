import { dossierProfile } from "@tyle/adapter-portal";
import {
  channelTable,
  type FormProfileOptions,
  type FormRecord,
  form06,
  formProfile,
  missingSymbols,
} from "@tyle/adapter-spreadsheet";
import { ingest, type LocalDate, type Profile } from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import { allReaders } from "../files/readers.ts";
import type { ChooseProfile } from "./first-known-profile.ts";

const missing = missingSymbols["vn-portal"];

/** Reads form II.06 of the period before, to which what was carried over is compared. */
export async function readPrevious(path: string): Promise<readonly FormRecord[]> {
  const options = { readers: allReaders(), profile: formProfile(form06, { missing }) };
  return (await ingest(fileSource(path), options)).records;
}

/** What the profiles need to know. */
export interface ChooserOptions extends Pick<FormProfileOptions, "previous" | "onTitle"> {
  readonly fileDate: LocalDate;
}

/** Makes the choice of the profile that is surest of the first rows of a sheet. */
export function profileChooser({ fileDate, ...options }: ChooserOptions): ChooseProfile {
  const profiles: readonly Profile<unknown>[] = [
    formProfile(form06, { ...options, missing }),
    formProfile(channelTable, { ...options, missing }),
    dossierProfile({ fileDate }),
  ];
  return (head) => {
    const [best] = profiles
      .map((profile) => ({ profile, confidence: profile.recognise(head) }))
      .sort((a, b) => b.confidence - a.confidence);
    return best && best.confidence > 0 ? best.profile : undefined;
  };
}
