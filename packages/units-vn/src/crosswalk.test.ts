import {
  addDays,
  type Reaggregation,
  reaggregate,
  rollUp,
  type UnitCounts,
  type UnitEvent,
  type UnitId,
  type UnitLink,
  unitClusters,
  valueCell,
} from "@tyle/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadHistory } from "./history.ts";
import { unitsVn } from "./units-vn.ts";

const idOn = (day: string, code: string): UnitId => unitsVn.at(day).byCode(code)!.id;
const short = ({ from, to, scope }: UnitLink): string => `${from} > ${to} ${scope}`;

const lastOfOld = "2025-06-30";
const firstOfNew = "2025-07-01";
const reform = unitsVn.crosswalk(lastOfOld, firstOfNew);
const since2022 = unitsVn.crosswalk("2022-10-01", firstOfNew);
const communesOn = (day: string) =>
  unitsVn.at(day).units.filter(({ level }) => level === "commune");
const isUnion = (id: UnitId): boolean =>
  reform.predecessors(id).every(({ scope }) => scope === "whole");

describe("crosswalk", () => {
  it("follows Cát Tiên to three communes with the right predecessors", () => {
    const came = (code: string): readonly string[] =>
      since2022.predecessors(idOn(firstOfNew, code)).map(short);
    expect(came("25159")).toEqual([
      "25159@2022-10-01 > 25159@2025-07-01 whole",
      "25171@2022-10-01 > 25159@2025-07-01 whole",
      "25189@2022-10-01 > 25159@2025-07-01 whole",
    ]);
    expect(came("25180")).toEqual([
      "25165@2022-10-01 > 25180@2025-07-01 whole",
      "25180@2022-10-01 > 25180@2025-07-01 whole",
      "25183@2022-10-01 > 25180@2025-07-01 whole",
    ]);
    expect(came("25162")).toEqual([
      "25162@2022-10-01 > 25162@2025-07-01 whole",
      "25168@2022-10-01 > 25162@2025-07-01 whole",
      "25192@2022-10-01 > 25162@2025-07-01 whole",
    ]);
    expect(since2022.predecessors(idOn(firstOfNew, "25159"))[0]).toMatchObject({
      date: "2025-07-01",
      legalBasis: "1671/NQ-UBTVQH15",
    });
  });

  it("merges three districts into 682 Đạ Huoai, and ends it on 2025-07-01", () => {
    const round = unitsVn.crosswalk("2024-11-30", "2024-12-01");
    expect(round.predecessors(idOn("2024-12-01", "682"))).toEqual(
      ["681", "682", "683"].map((code) => ({
        from: `${code}@2022-10-01`,
        to: "682@2024-12-01",
        scope: "whole",
        date: "2024-12-01",
        legalBasis: "1245/NQ-UBTVQH15",
        evidence: "official-list",
      })),
    );
    expect(reform.successors(idOn(lastOfOld, "682"))).toEqual([]);
  });

  it("finds Bạch Mai under the code it was given in 2025", () => {
    const [link, ...others] = unitsVn
      .crosswalk("2022-10-01", "2025-01-01")
      .successors(idOn("2022-10-01", "00286"));
    expect(others).toEqual([]);
    expect(link).toMatchObject({
      to: "00292@2025-01-01",
      scope: "whole",
      legalBasis: "1286/NQ-UBTVQH15",
      evidence: "inferred",
    });
    expect(unitsVn.at("2025-01-01").byCode("00292")?.name).toBe("Bạch Mai");
  });

  it("knows that only land of Hòa Thắng went to Hồng Thái", () => {
    expect(reform.successors(idOn(lastOfOld, "23053")).map(short)).toEqual([
      "23053@2022-10-01 > 23053@2025-07-01 all-people",
      "23053@2022-10-01 > 23041@2025-07-01 area-only",
    ]);
    expect(reform.predecessors(idOn(firstOfNew, "23041")).at(-1)).toMatchObject({
      from: "23053@2022-10-01",
      evidence: "law",
      legalBasis: "1671/NQ-UBTVQH15",
    });
  });

  it("knows a divided ward whose people all went one way", () => {
    expect(reform.successors(idOn(lastOfOld, "00112")).map(short)).toContain(
      "00112@2022-10-01 > 00103@2025-07-01 all-people",
    );
  });

  it("makes special zones of Thổ Châu and of the five island districts", () => {
    const zones = communesOn(firstOfNew).filter(({ kind }) => kind === "dac_khu");
    expect(zones).toHaveLength(13);
    expect(reform.successors(idOn(lastOfOld, "31105")).map(short)).toEqual([
      "31105@2022-10-01 > 31105@2025-07-01 whole",
    ]);
    const islands = ["318", "471", "498", "536", "755"].flatMap((code) =>
      reform.successors(idOn(lastOfOld, code)),
    );
    expect(islands.map(short)).toEqual([
      "318@2022-10-01 > 11948@2025-07-01 whole",
      "471@2022-10-01 > 19742@2025-07-01 whole",
      "498@2022-10-01 > 20333@2025-07-01 whole",
      "536@2022-10-01 > 21548@2025-07-01 whole",
      "755@2022-10-01 > 26732@2025-07-01 whole",
    ]);
  });

  it("links every commune of 2025-06-30, and all 10,599 of 2022", () => {
    expect(communesOn(lastOfOld).filter(({ id }) => reform.successors(id).length === 0)).toEqual(
      [],
    );
    const of2022 = communesOn("2022-10-01");
    expect(of2022).toHaveLength(10_599);
    expect(of2022.filter(({ id }) => since2022.successors(id).length === 0)).toEqual([]);
    expect(communesOn(firstOfNew).filter(({ id }) => reform.predecessors(id).length === 0)).toEqual(
      [],
    );
  });

  it("knows 2,907 unions among the 3,321 new communes, and 28 more where people are counted", () => {
    const communes = communesOn(firstOfNew);
    expect(communes.filter(({ id }) => isUnion(id))).toHaveLength(2907);
    const alone = unitClusters(reform).filter(
      ({ to }) => to.length === 1 && /^\d{5}@/.test(to[0]!),
    );
    // The five special zones made of districts are unions as well.
    expect(alone).toHaveLength(2935);
  });

  it.each([
    ["15", 99, 99],
    ["68", 120, 124],
    ["01", 26, 126],
    ["79", 98, 168],
  ])("knows how many communes of province %s are unions: %d of %d", (code, unions, all) => {
    const tree = unitsVn.at(firstOfNew);
    const communes = tree.children(tree.byCode(code)!.id);
    expect(communes).toHaveLength(all);
    expect(communes.filter(({ id }) => isUnion(id))).toHaveLength(unions);
  });

  it("tells where parts may be missing, and only there", () => {
    const codes = (from: string, to: string): readonly string[] =>
      unitsVn.crosswalk(from, to).diagnostics.map(({ code }) => code);
    expect(codes("2022-10-01", "2025-07-01")).toEqual(["units/parts-unknown"]);
    expect(codes("2025-06-30", "2025-07-01")).toEqual([]);
  });

  it("links a unit that did not change to itself", () => {
    const link = { scope: "whole", date: null, legalBasis: null };
    const haNoi = idOn("2022-10-01", "01");
    expect(since2022.successors(haNoi)).toEqual([expect.objectContaining({ ...link, to: haNoi })]);
  });

  it("refuses days that are out of order", () => {
    expect(() => unitsVn.crosswalk("2025-07-01", "2022-10-01")).toThrow("not from 2025-07-01");
  });
});

describe("every link", () => {
  const changes = [...new Set(unitsVn.events().map(({ date }) => date))];

  it("is of one of the thirteen days of change", () => {
    expect(changes).toHaveLength(13);
  });

  it.each(changes)("of %s joins a unit of the day before with one of that day", (day) => {
    const eve = addDays(day, -1);
    const [before, after] = [unitsVn.at(eve), unitsVn.at(day)];
    const { links } = unitsVn.crosswalk(eve, day);
    const changed = links.filter(({ date }) => date !== null);
    expect(changed.length).toBeGreaterThan(0);
    expect(links.filter(({ from, to }) => !before.byId(from) || !after.byId(to))).toEqual([]);
    for (const { from, to, date } of changed) {
      expect([date, before.byId(from)?.validTo, after.byId(to)?.validFrom]).toEqual([
        day,
        day,
        day,
      ]);
    }
  });
});

describe("events", () => {
  const about = (id: string): readonly UnitEvent[] =>
    unitsVn.events().filter(({ from, to }) => [...from, ...to].some((unit) => unit === id));
  const types = (id: string): readonly string[] => about(id).map(({ type }) => type);

  it("are typed, dated and founded", () => {
    expect(about("683@2022-10-01")).toEqual([
      {
        type: "merge",
        date: "2024-12-01",
        from: ["681@2022-10-01", "682@2022-10-01", "683@2022-10-01"],
        to: ["682@2024-12-01"],
        legalBasis: "1245/NQ-UBTVQH15",
        evidence: "official-list",
      },
    ]);
    expect(unitsVn.events().filter(({ legalBasis }) => legalBasis === null)).toEqual([]);
  });

  it.each([
    ["a ward that moved to the new district", "25159@2024-12-01", ["reparent", "merge"]],
    ["a province that became a city", "75@2026-04-30", ["kind-change"]],
    ["a province with a new name and kind", "46@2025-01-01", ["rename", "kind-change"]],
    ["a township that was divided", "03979@2022-10-01", ["split"]],
    ["a district that ended", "682@2024-12-01", ["merge", "abolish"]],
    ["an island", "26732@2025-07-01", ["create"]],
    ["land without people", "23041@2025-07-01", ["merge", "transfer"]],
  ])("know %s", (_, id, expected) => {
    expect(types(id)).toEqual(expected);
  });

  it("of 2026 are the 25 known ones", () => {
    const of2026 = unitsVn.events().filter(({ date }) => date > "2026-01-01");
    expect(of2026.map(({ type }) => type)).toEqual(Array(25).fill("kind-change"));
  });
});

describe("reaggregate over the reform", () => {
  const nameOf = (id: UnitId): string => unitsVn.versions(id.split("@")[0]!)[0]?.fullName ?? id;

  it("adds up Cát Tiên exactly", () => {
    const communes = unitsVn.at("2022-10-01").children(idOn("2022-10-01", "683"));
    const counts = new Map(communes.map(({ id }, index) => [id, valueCell(BigInt(index + 1))]));
    const { counts: moved, refused } = reaggregate(since2022, counts);
    expect(refused).toEqual([]);
    expect([...moved].map(([id, { kind, min }]) => [id, kind, min])).toEqual([
      ["25159@2025-07-01", "exact", 1n + 5n + 8n],
      ["25162@2025-07-01", "exact", 2n + 4n + 9n],
      ["25180@2025-07-01", "exact", 3n + 6n + 7n],
    ]);
  });

  it("refuses the divided wards of Hà Nội and offers their smallest exact cluster", () => {
    const { counts, refused, diagnostics } = reaggregate(
      reform,
      new Map([[idOn(lastOfOld, "00178"), valueCell(1n)]]),
      { nameOf },
    );
    expect(counts.size).toBe(0);
    expect(refused).toHaveLength(1);
    expect(refused[0]!.from).toContain(idOn(lastOfOld, "00178"));
    expect(refused[0]!.to).toEqual(
      expect.arrayContaining(["00025", "00190"].map((code) => idOn(firstOfNew, code))),
    );
    expect(refused[0]!.count).toMatchObject({ min: 1n, max: null });
    expect(diagnostics.map(({ code }) => code)).toEqual(["crosswalk/divided"]);
    // Nothing in the cluster leads out of it.
    const cluster = refused[0]!;
    for (const id of cluster.from) {
      const peopled = reform.successors(id).filter(({ scope }) => scope !== "area-only");
      expect(cluster.to).toEqual(expect.arrayContaining(peopled.map(({ to }) => to)));
    }
  });

  it("moves the people of a commune of which only land went elsewhere", () => {
    const [hoaThang, hongThai] = [idOn(firstOfNew, "23053"), idOn(firstOfNew, "23041")];
    const olds = [...reform.predecessors(hoaThang), ...reform.predecessors(hongThai)];
    const counts = new Map(olds.map(({ from }) => [from, valueCell(1n)]));
    const moved = reaggregate(reform, counts);
    expect(moved.refused).toEqual([]);
    expect(moved.counts.get(hoaThang)).toEqual({ kind: "exact", min: 2n, max: 2n });
    // Its three predecessors less Hòa Thắng, of which it only took land.
    expect(moved.counts.get(hongThai)).toEqual({ kind: "exact", min: 2n, max: 2n });
    expect(reaggregate(reform, counts, { basis: "land" }).refused).toHaveLength(1);
  });

  it("is always exact from 63 to 34 provinces", () => {
    const provinces = unitsVn.at("2022-10-01").roots;
    const { counts, refused } = reaggregate(
      since2022,
      new Map(provinces.map(({ id }) => [id, valueCell(1n)])),
    );
    expect(refused).toEqual([]);
    expect(counts.size).toBe(34);
    expect([...counts.values()].reduce((sum, { min }) => sum + (min as bigint), 0n)).toBe(63n);
  });

  it.each(["01", "68"])(
    "conserves sums of random data over a round trip in province %s",
    async (code) => {
      const registry = await loadHistory(code);
      const crosswalk = registry.crosswalk(lastOfOld, firstOfNew);
      const old = registry.at(lastOfOld);
      const communes = old.units.filter(({ level }) => level === "commune");
      const value = fc.bigInt({ min: 0n, max: 10n ** 9n });
      const values = fc.array(value, { minLength: communes.length, maxLength: communes.length });
      fc.assert(
        fc.property(values, (numbers) => {
          const counts = toCounts(communes.map(({ id }, index) => [id, numbers[index]!]));
          const total = numbers.reduce((sum, number) => sum + number, 0n);
          const there = reaggregate(crosswalk, counts);
          expect(totalOf(there)).toBe(total);

          const provinces = [...rollUp(old, counts, "province")];
          const byProvince = toCounts(provinces.map(([id, { min }]) => [id, min]));
          const moved = reaggregate(crosswalk, byProvince);
          expect(moved.refused).toEqual([]);
          expect(totalOf(moved)).toBe(total);

          const arrived = [...there.counts].map(([id, { min }]) => [id, min as bigint] as const);
          const back = reaggregate(crosswalk, toCounts(arrived), { direction: "backward" });
          expect(totalOf(back)).toBe(arrived.reduce((sum, [, number]) => sum + number, 0n));
        }),
      );
    },
  );
});

const toCounts = (values: readonly (readonly [UnitId, bigint])[]): UnitCounts =>
  new Map(values.map(([id, number]) => [id, valueCell(number)]));

const totalOf = ({ counts, refused }: Reaggregation): bigint =>
  [...counts.values(), ...refused.map(({ count }) => count)].reduce(
    (sum, { min }) => sum + (min as bigint),
    0n,
  );
