import type { Channel, Text } from "@tyle/core";

/** One code of a channel. */
export interface ChannelEntry {
  readonly code: string;
  readonly label: Text;
  readonly channel: Channel;
}

/** The channels of one system, and what a dossier without a channel counts as. */
export interface ChannelCatalogue {
  readonly entries: readonly ChannelEntry[];
  /** `null` leaves it unknown. */
  readonly missingAs: Readonly<Record<"default" | "766", Channel | null>>;
}

/** Codes of KenhThucHien. A missing code is unknown; only the 766 index counts it as the counter. */
export const nationalChannels: ChannelCatalogue = {
  entries: [
    { code: "1", label: { vi: "Trực tiếp", en: "At the counter" }, channel: "direct" },
    { code: "2", label: { vi: "Trực tuyến", en: "Online" }, channel: "online" },
    { code: "3", label: { vi: "Qua bưu chính công ích", en: "By public post" }, channel: "postal" },
  ],
  missingAs: { default: null, "766": "direct" },
};

/**
 * The channel of a code; a code that is not known stays unknown.
 *
 * @example
 * channelOf(nationalChannels, null)        // null
 * channelOf(nationalChannels, null, "766") // "direct"
 */
export function channelOf(
  { entries, missingAs }: ChannelCatalogue,
  code: string | null,
  profile: "default" | "766" = "default",
): Channel | null {
  if (code === null || code.trim() === "") return missingAs[profile];
  return entries.find((entry) => entry.code === code.trim())?.channel ?? null;
}
