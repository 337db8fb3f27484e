/** A JSON-stat document as anybody may write it, with lists or objects where the format allows both. */
export interface LooseJsonStat {
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly role?: Readonly<Record<string, readonly string[]>>;
  readonly dimension: Readonly<Record<string, { readonly category: LooseCategory }>>;
  readonly value: Places;
  readonly status?: Places | string;
}

interface LooseCategory {
  readonly index: readonly string[] | Readonly<Record<string, number>>;
  readonly label?: Readonly<Record<string, string>>;
  readonly unit?: Readonly<Record<string, unknown>>;
  readonly coordinates?: Readonly<Record<string, unknown>>;
  readonly note?: Readonly<Record<string, unknown>>;
  readonly child?: Readonly<Record<string, readonly string[]>>;
}

type Places = readonly unknown[] | Readonly<Record<string, unknown>>;

type Finding = readonly [rule: string, holds: boolean];

/** The rules of JSON-stat that its schema cannot say, by the codes of the JSON-stat validator. @returns Those broken. */
export function brokenRules(document: LooseJsonStat): readonly string[] {
  const { id, size, dimension, role = {}, value, status = {} } = document;
  const total = size.reduce((product, length) => product * length, 1);
  const known = new Set(id);
  const findings: readonly Finding[] = [
    ["S1", id.length === size.length],
    ["S2", sameMembers(id, Object.keys(dimension))],
    ...placeFindings(value, total, ["S3", "S4"]),
    ["S5", Object.values(role).every((names) => names.every((name) => known.has(name)))],
    ...(typeof status === "string" ? [] : placeFindings(status, total, ["S6", "S7"])),
    [
      "S8",
      (role.metric ?? []).every(
        (name) => Object.keys(dimension[name]?.category.unit ?? {}).length > 0,
      ),
    ],
    ...id.flatMap((name, index) => {
      const category = dimension[name]?.category;
      return category ? categoryFindings(category, size[index] ?? 0) : [];
    }),
  ];
  return findings.filter(([, holds]) => !holds).map(([rule]) => rule);
}

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** A list has all places, an object some of them. */
const placeFindings = (
  places: Places,
  total: number,
  [list, object]: readonly [string, string],
): readonly Finding[] =>
  Array.isArray(places)
    ? [[list, places.length === total]]
    : [[object, Object.keys(places).every((key) => /^\d+$/.test(key) && Number(key) < total)]];

function categoryFindings(category: LooseCategory, size: number): readonly Finding[] {
  const { index, label, unit = {}, coordinates = {}, note = {}, child = {} } = category;
  const keys = Array.isArray(index) ? (index as readonly string[]) : Object.keys(index);
  const positions = Object.values(index).map(Number);
  const within = (members: readonly string[]) => members.every((key) => keys.includes(key));
  return [
    Array.isArray(index)
      ? ["D1", keys.length === size]
      : ["D2", keys.length === size && keys.every((_, place) => positions.includes(place))],
    ["D3", label === undefined || sameMembers(keys, Object.keys(label))],
    ["D4", within(Object.keys(unit))],
    ["D5", within(Object.keys(coordinates))],
    ["D6", within(Object.keys(note))],
    ["D7", within([...Object.keys(child), ...Object.values(child).flat()]) && !hasCycle(child)],
  ];
}

function hasCycle(child: Readonly<Record<string, readonly string[]>>): boolean {
  const below = (key: string, above: readonly string[]): boolean =>
    above.includes(key) || (child[key] ?? []).some((one) => below(one, [...above, key]));
  return Object.keys(child).some((key) => below(key, []));
}
