import { rate, toRational } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { reproduceMatchers } from "./index.ts";

expect.extend(reproduceMatchers);

describe("toReproduce", () => {
  it("passes for what rounds to the figure", () => {
    const online = rate(5809n, 8250n);
    expect(online.kind === "rate" && online).toReproduce("70,4%");
    expect(5809n).toReproduce("5.809");
    expect(toRational("89999/100000")).toReproduce("gần 90%");
    expect(toRational("42.5%")).toReproduce("42.5 percent", "en");
  });

  it("fails for what does not, and says why", () => {
    const fail = () => expect(toRational("3399/26030")).toReproduce("13,05%");
    expect(fail).toThrow("13.0580% becomes 13,05% only by cutting digits off.");
    expect(5809n).not.toReproduce("5.908");
    expect(() => expect(5809n).toReproduce("không rõ")).toThrow('"không rõ" is not a number.');
  });
});
