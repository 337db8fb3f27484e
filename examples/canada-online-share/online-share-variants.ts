import {
  type Cause,
  type Cell,
  type Contribution,
  contributionOf,
  hasValue,
  type LedgerEntry,
  type TotalOrigin,
  type Variant,
  variantLedger,
} from "@tyle/core";
import type { Service } from "./read-services.ts";

/** The publisher's limit for a service of high volume. */
const highVolume = 45_000n;
const countOrZero = (cell: Cell<bigint> | undefined): bigint =>
  cell && hasValue(cell) ? cell.value : 0n;
const exactly = (count: bigint) => ({ min: count, max: count });

const isHighVolume = ({ isExternal, total }: Service): boolean =>
  isExternal && countOrZero(total) >= highVolume;

/** What is missing is taken for 0, as the publisher's program does. */
const asCoded: Variant<Service> = {
  id: "as-coded",
  label: { vi: "Ô thiếu tính là 0", en: "What is missing counts as 0" },
  count: (service) => (isHighVolume(service) ? shareOf(service, countOrZero(service.total)) : null),
};

const reportingOnly: Variant<Service> = {
  id: "reporting-only",
  label: {
    vi: "Chỉ dịch vụ có báo cáo kênh trực tuyến",
    en: "Only services that report the channel",
  },
  count: (service) =>
    service.parts.online && hasValue(service.parts.online) ? asCoded.count(service) : null,
};

const withEnquiries: Variant<Service> = {
  id: "with-enquiries",
  label: { vi: "Tính cả cuộc gọi hỏi thông tin", en: "Telephone enquiries count as well" },
  count: (service) => {
    const volume = countOrZero(service.total) + countOrZero(service.enquiriesByPhone);
    return service.isExternal && volume >= highVolume ? shareOf(service, volume) : null;
  },
};

function shareOf({ parts }: Service, total: bigint): Contribution {
  const online = countOrZero(parts.online);
  return { part: exactly(online), rest: exactly(total - online), whole: exactly(total) };
}

/** What is missing is unknown; how far it can reach depends on how the totals were made. */
const withBounds = (origin: TotalOrigin): Variant<Service> => ({
  id: `bounds-${origin}`,
  label: {
    vi:
      origin === "reported"
        ? "Ô thiếu chưa rõ, tổng được báo cáo riêng"
        : "Ô thiếu chưa rõ, tổng cộng từ các kênh",
    en:
      origin === "reported"
        ? "Missing is unknown, totals reported"
        : "Missing is unknown, totals added up",
  },
  count: (service) =>
    isHighVolume(service)
      ? contributionOf(service, { part: "online", origin, unknown: ["not-provided"] })
      : null,
});

/** Looks at the online channel and the total only, and takes "not applicable" for unknown as well. */
const onlineAgainstTotal: Variant<Service> = {
  id: "bounds-online-only",
  label: {
    vi: "Ô thiếu chưa rõ, không xét kênh khác",
    en: "Missing is unknown, other channels not looked at",
  },
  count: (service) => {
    if (!isHighVolume(service)) return null;
    const { online } = service.parts;
    return contributionOf(
      { ...service, parts: online ? { online } : {} },
      { part: "online", origin: "reported", unknown: ["not-provided", "not-applicable"] },
    );
  },
};

const causeOf = ({ id, parts, total }: Service): Cause => {
  const state = parts.online?.kind === "value" ? "" : ` (online ${parts.online?.kind})`;
  return {
    id,
    label: {
      vi: `Dịch vụ ${id}: ${countOrZero(total)}${state}`,
      en: `Service ${id}: ${countOrZero(total)}${state}`,
    },
  };
};

/** "Share submitted online, external services of high volume" by every definition in use. */
export const onlineShares = (services: readonly Service[], year: string): readonly LedgerEntry[] =>
  variantLedger({
    items: services.filter((service) => service.year === year),
    variants: [
      asCoded,
      reportingOnly,
      withEnquiries,
      withBounds("reported"),
      withBounds("derived"),
      onlineAgainstTotal,
    ],
    causeOf,
  });
