import type { Language } from "@tyle/core";
import { describe, expect, it, vi } from "vitest";
import { runTyle } from "../fixtures/run-tyle.ts";

async function tyle(language: Language, ...args: readonly string[]) {
  return runTyle(args, { language });
}

const json = ["--format", "json"];
const map = (code: string, from: string, to: string, ...rest: readonly string[]) =>
  tyle("en", "units", "map", code, "--from", from, "--to", to, ...rest);

describe("tyle units map", () => {
  it("prints what a commune became as JSON", async () => {
    const { code, out } = await map("25180", "2022-10-01", "2025-07-01", ...json);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      from: { id: "25180@2022-10-01", code: "25180", name: "Phước Cát" },
      links: [
        {
          to: { id: "25180@2025-07-01", code: "25180", name: "Cát Tiên 2" },
          scope: "whole",
          date: "2025-07-01",
          legalBasis: "1671/NQ-UBTVQH15",
        },
      ],
      exact: true,
    });
  });

  it("says that a divided ward cannot be moved exactly", async () => {
    const { code, out } = await map("00178", "2025-06-30", "2025-07-01", ...json);
    const { links, exact } = JSON.parse(out);
    expect(code).toBe(0);
    expect(exact).toBe(false);
    expect(links.map(({ scope }: { scope: string }) => scope)).toEqual(["part", "part"]);
  });

  it("moves people exactly where only land was divided", async () => {
    const { out } = await map("23053", "2025-06-30", "2025-07-01", ...json);
    expect(JSON.parse(out)).toMatchObject({
      links: [{ scope: "all-people" }, { scope: "area-only" }],
      exact: true,
    });
  });

  it("goes back in time, too", async () => {
    const { out } = await map("25159", "2025-07-01", "2022-10-01", ...json);
    const { from, links, exact } = JSON.parse(out);
    expect(from.name).toBe("Cát Tiên");
    expect(links.map(({ to }: { to: { name: string } }) => to.name)).toEqual([
      "Cát Tiên",
      "Nam Ninh",
      "Quảng Ngãi",
    ]);
    expect(exact).toBe(true);
  });

  it("links an unchanged unit to itself", async () => {
    const { out } = await map("01", "2022-10-01", "2025-07-01", ...json);
    expect(JSON.parse(out)).toMatchObject({
      links: [{ to: { id: "01@2022-10-01" }, scope: "whole", date: null, legalBasis: null }],
      exact: true,
    });
  });

  it("says where nothing took the place of a district", async () => {
    const { code, out, err } = await map("682", "2024-12-01", "2025-07-01", ...json);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ links: [], exact: false });
    expect(err).toContain("[crosswalk/no-link]");
  });

  it("refuses a code that meant nothing on that day, and says what it meant on others", async () => {
    const { code, out, err } = await map("683", "2025-01-01", "2025-07-01");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Huyện Cát Tiên (2022-10-01 – 2024-12-01)");
    expect((await map("99999", "2025-01-01", "2025-07-01")).err).toContain("is not the code");
    expect((await map("683", "2020-01-01", "2025-07-01")).code).toBe(2);
    expect((await map("683", "hôm nay", "2025-07-01")).code).toBe(2);
  });

  it.each(["vi", "en"] as const)("prints a table in %s", async (language) => {
    const days = ["--from", "2025-06-30", "--to", "2025-07-01"];
    const { out } = await tyle(language, "units", "map", "23053", ...days);
    await expect(out).toMatchFileSnapshot(`golden/units-map-23053.${language}.txt`);
  });
});

describe("tyle units find", () => {
  const find = (text: string, ...rest: readonly string[]) =>
    tyle("en", "units", "find", text, ...rest);

  it("prints the unit as JSON", async () => {
    const { code, out, err } = await find("UBND TT. Phước Cát", "--at", "2022-10-01", ...json);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual({
      status: "one",
      matches: [
        {
          id: "25180@2022-10-01",
          code: "25180",
          name: "Phước Cát",
          fullName: "Thị trấn Phước Cát",
          level: "commune",
          validFrom: "2022-10-01",
          validTo: "2024-12-01",
          score: 1,
        },
      ],
    });
  });

  it("says what would settle a name that many bear", async () => {
    const { code, out, err } = await find("Phường 4", "--at", "2022-10-01", ...json);
    expect(code).toBe(0);
    expect(JSON.parse(out).status).toBe("many");
    expect(err).toContain("What would settle it: the parent.");
    const { out: one } = await find("P.4", "--at", "2022-10-01", "--within", "672", ...json);
    expect(JSON.parse(one)).toMatchObject({ status: "one", matches: [{ code: "24793" }] });
  });

  it("takes the last known day for a later one, and says so", async () => {
    const { out, err } = await find("Cát Tiên 2", "--at", "2030-01-01", ...json);
    expect(JSON.parse(out)).toMatchObject({ status: "one" });
    expect(err).toContain("[units/later-unknown]");
  });

  it.each([
    ["2027-01-01T00:00:00Z", "Cát Tiên 2", "Units are known as of 2026-09-20"],
    ["2025-06-30T17:00:00Z", "Cát Tiên 2", ""],
    ["2025-06-30T16:59:59Z", "Phước Cát", ""],
  ])("takes today in Vietnam where no day is given: at %s it is %s", async (now, name, note) => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(now) });
    try {
      const { out, err } = await find("UBND TT. Phước Cát", ...json);
      expect(JSON.parse(out).matches.map((match: { name: string }) => match.name)).toEqual([name]);
      expect(err).toContain(note);
      expect(err === "").toBe(note === "");
    } finally {
      vi.useRealTimers();
    }
  });

  it("finds nothing without a guess", async () => {
    const { code, out, err } = await find("xã Cát Tiền", "--at", "2025-07-01", ...json);
    expect([code, JSON.parse(out)]).toEqual([0, { status: "none", matches: [] }]);
    expect(err).toContain("[name/unknown]");
    expect((await find("Cát Tiên", "--within", "99999")).code).toBe(2);
  });

  it.each(["vi", "en"] as const)("prints a table in %s", async (language) => {
    const { out, err } = await tyle(language, "units", "find", "cat tien", "--at", "2025-07-01");
    const { out: old } = await tyle(
      language,
      "units",
      "find",
      "TT. Phước Cát",
      "--at",
      "2025-07-01",
    );
    await expect(`${err}\n${out}\n${old}`).toMatchFileSnapshot(`golden/units-find.${language}.txt`);
  });
});

describe("tyle units show", () => {
  it.each(["vi", "en"] as const)(
    "shows a unit and the history of its code in %s",
    async (language) => {
      const { code, out } = await tyle(language, "units", "show", "682", "--at", "2024-12-01");
      expect(code).toBe(0);
      await expect(out).toMatchFileSnapshot(`golden/units-show-682.${language}.txt`);
    },
  );

  it("shows it as JSON", async () => {
    const { out } = await tyle("en", "units", "show", "683", "--at", "2022-10-01", ...json);
    const shown = JSON.parse(out);
    expect(shown).toMatchObject({ id: "683@2022-10-01", asciiName: "Cat Tien", level: "district" });
    expect(shown.path).toEqual([{ id: "68@2022-10-01", code: "68", name: "Lâm Đồng" }]);
    expect(shown.children).toHaveLength(9);
    expect(shown.events).toHaveLength(1);
  });

  it("refuses what is no unit", async () => {
    const { code, err } = await tyle("vi", "units", "show", "683", "--at", "2025-01-01");
    expect(code).toBe(2);
    expect(err).toContain("Vào thời điểm khác: Huyện Cát Tiên");
  });
});
