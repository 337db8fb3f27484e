import { always, canonicalText, is } from "@tyle/core";

const words = (texts) =>
  Object.fromEntries(Object.entries(texts).map(([text, value]) => [canonicalText(text), value]));

/** What the columns of the generated lists hold. */
export function bind(header) {
  const column = (heading) => header.indexOf(heading);
  if (column("ma_don_vi") < 0) return null;
  return {
    columns: header.length,
    coded: {
      unit: { column: column("ma_don_vi") },
      channel: {
        column: column("kenh"),
        meanings: words({ "Trực tuyến": "online", "Trực tiếp": "direct", "Bưu chính": "postal" }),
      },
    },
    moments: {
      receivedAt: column("ngay_tiep_nhan"),
      dueAt: column("han_tra"),
      endedAt: column("ngay_tra"),
    },
  };
}

/** Received and on time, by unit, month and channel. */
export const plan = {
  basis: "received",
  period: null,
  by: ["unit", "month", "channel"],
  measures: [
    { name: "received", where: always },
    { name: "on_time", where: is("timeliness", "on-time") },
  ],
};

/** The rows of a cube as plain values: keys, then certain counts. */
export const valuesOf = ({ rows }) =>
  rows.map(({ key, tallies }) => [...key, ...tallies.map(({ yes }) => yes)]);
