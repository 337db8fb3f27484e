import { dossierProfile } from "@tyle/adapter-portal";
import {
  channelTable,
  type FormProfileOptions,
  type FormRecord,
  form06,
  formProfile,
  missingSymbols,
} from "@tyle/adapter-spreadsheet";
import { ingest, type LocalDate, type Profile, TyleError } from "@tyle/core";
import { fileSource } from "@tyle/core/node";
import { allReaders } from "../files/readers.ts";
import type { ChooseProfile } from "./first-known-profile.ts";

const missing = missingSymbols["vn-portal"];

/**
 * Reads form II.06 of the period before, to which what was carried over is compared.
 *
 * @throws {TyleError} `content/invalid` when the file holds none, and as `ingest` does.
 */
export async function readPrevious(path: string): Promise<readonly FormRecord[]> {
  const options = { readers: allReaders(), profile: formProfile(form06, { missing }) };
  const { records, diagnostics } = await ingest(fileSource(path), options);
  if (records.length > 0) return records;
  const message = {
    en: `The file "${path}" holds no row of form II.06.`,
    vi: `Tệp "${path}" không có dòng nào của biểu II.06.`,
  };
  throw new TyleError("content/invalid", message, { diagnostics });
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
