import { expect, it } from "vitest";
import { linkRates } from "./link-rates.ts";
import { scanNumbers } from "./scan-numbers.ts";

/** How often the linking of the rates of a text reads anything of one of its numbers. */
function readsIn(text: string): number {
  const { numbers, pairs } = scanNumbers(text, "vi");
  let reads = 0;
  const counted = new Map(
    numbers.map((number) => [
      number,
      new Proxy(number, {
        get(target, key) {
          reads += 1;
          return Reflect.get(target, key);
        },
      }),
    ]),
  );
  const watched = (number: (typeof numbers)[number]) => counted.get(number) ?? number;
  linkRates(text, {
    numbers: numbers.map(watched),
    pairs: pairs.map(({ part, total }) => ({ part: watched(part), total: watched(total) })),
  });
  return reads;
}

const percent = (rate: number, decimals: number): string =>
  `${rate.toFixed(decimals).replace(".", ",")}%`;

/** Parts of one sentence about a commune each, all of them different. */
const forms: Record<string, (index: number) => string> = {
  "a total of its own": (index) =>
    `xã nhận ${1000 + 3 * index} và xong ${700 + 2 * index} (${percent((100 * (700 + 2 * index)) / (1000 + 3 * index), 2)})`,
  "no total": (index) => `xã xong ${1000 + 7 * index} (${percent(10 + index / 97, 1)})`,
};

it.each(Object.entries(forms))(
  "looks at each number a few times however long a sentence is: %s",
  (_, form) => {
    const sentence = (length: number): string =>
      `${Array.from({ length }, (_each, index) => form(index)).join(", ")}.`;
    const [short, long] = [readsIn(sentence(200)), readsIn(sentence(800))];
    expect(long / short).toBeLessThan(6);
  },
);
