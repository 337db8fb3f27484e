import { type LocalDate, parseLocalDate } from "@tyle/core";

/** Today in Vietnam, which is seven hours ahead of UTC all year, wherever the command runs. */
export const todayInVietnam = (now: number = Date.now()): LocalDate =>
  parseLocalDate(new Date(now + 7 * 3_600_000).toISOString().slice(0, 10));
